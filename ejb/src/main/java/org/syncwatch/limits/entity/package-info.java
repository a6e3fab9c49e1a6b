/** How often something may happen. */
@NullMarked
package org.syncwatch.limits.entity;

import org.jspecify.annotations.NullMarked;
