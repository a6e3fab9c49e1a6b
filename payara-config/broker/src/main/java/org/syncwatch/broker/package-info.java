/** The message broker of the local stack, as a process of its own. */
@NullMarked
package org.syncwatch.broker;

import org.jspecify.annotations.NullMarked;
