/** Runs ffmpeg and ffprobe as confined children that cannot outlive or overreach their job. */
@NullMarked
package org.syncwatch.transcoder.process;

import org.jspecify.annotations.NullMarked;
