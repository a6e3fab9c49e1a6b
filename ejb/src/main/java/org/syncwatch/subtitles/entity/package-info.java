/** What subtitles are. */
@NullMarked
package org.syncwatch.subtitles.entity;

import org.jspecify.annotations.NullMarked;
