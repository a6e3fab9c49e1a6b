/** What stands in front of nodes. */
@NullMarked
package org.syncwatch.system.front;

import org.jspecify.annotations.NullMarked;
