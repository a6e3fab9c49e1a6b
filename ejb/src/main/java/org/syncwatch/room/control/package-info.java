/** The rules of seats, codes, tickets and presence. */
@NullMarked
package org.syncwatch.room.control;

import org.jspecify.annotations.NullMarked;
