/** The rules by which a command changes the playback. */
@NullMarked
package org.syncwatch.playback.entity;

import org.jspecify.annotations.NullMarked;
