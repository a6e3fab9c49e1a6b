/** Subtitles that somebody added to a film: what callers may ask. */
@NullMarked
package org.syncwatch.subtitles.boundary;

import org.jspecify.annotations.NullMarked;
