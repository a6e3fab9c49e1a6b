/** Counts in windows of time. */
@NullMarked
package org.syncwatch.limits.control;

import org.jspecify.annotations.NullMarked;
