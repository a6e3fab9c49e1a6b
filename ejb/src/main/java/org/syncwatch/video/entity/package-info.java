/** A film and the states it goes through. */
@NullMarked
package org.syncwatch.video.entity;

import org.jspecify.annotations.NullMarked;
