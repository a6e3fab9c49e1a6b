/** Whether this node can serve. */
@NullMarked
package org.syncwatch.health.boundary;

import org.jspecify.annotations.NullMarked;
