/** Rooms: making, finding, joining and closing them, and who is present. */
@NullMarked
package org.syncwatch.room.boundary;

import org.jspecify.annotations.NullMarked;
