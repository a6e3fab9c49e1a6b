/** Measurements behind the figures in docs/promises.md; run by hand, never in a build. */
@NullMarked
package org.syncwatch.system.bench;

import org.jspecify.annotations.NullMarked;
