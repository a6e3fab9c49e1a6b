/** What every capability borrows from the outside world: time, randomness and JSON. */
@NullMarked
package org.syncwatch.platform;

import org.jspecify.annotations.NullMarked;
