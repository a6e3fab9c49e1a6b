/** Reads subtitle files of several formats and writes WebVTT. */
@NullMarked
package org.syncwatch.subtitles.control;

import org.jspecify.annotations.NullMarked;
