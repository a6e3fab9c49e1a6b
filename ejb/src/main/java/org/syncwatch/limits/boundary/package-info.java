/** How often something may happen. */
@NullMarked
package org.syncwatch.limits.boundary;

import org.jspecify.annotations.NullMarked;
