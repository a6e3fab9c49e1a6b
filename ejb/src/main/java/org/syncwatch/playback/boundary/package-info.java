/** Steering a room's playback, and what it is right now. */
@NullMarked
package org.syncwatch.playback.boundary;

import org.jspecify.annotations.NullMarked;
