/** Whatever no browser would ever send, at random, and who watches the node meanwhile. */
@NullMarked
package org.syncwatch.system.fuzz;

import org.jspecify.annotations.NullMarked;
