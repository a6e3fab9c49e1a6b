/** Many rooms that are steered at once over the real protocol, from a process of its own: how long the last member waits, and what it costs. */
@NullMarked
package org.syncwatch.system.bench.load;

import org.jspecify.annotations.NullMarked;
