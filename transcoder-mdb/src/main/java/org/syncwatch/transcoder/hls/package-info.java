/** Decides the renditions of a film and how ffmpeg and the playlists spell them. */
@NullMarked
package org.syncwatch.transcoder.hls;

import org.jspecify.annotations.NullMarked;
