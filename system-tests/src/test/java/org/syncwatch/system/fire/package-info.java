/** What is done to a running stack on purpose, and what is watched meanwhile; tests and benchmarks share it. */
@NullMarked
package org.syncwatch.system.fire;

import org.jspecify.annotations.NullMarked;
