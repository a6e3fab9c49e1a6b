/** The object storage of the local stack, as a process of its own. */
@NullMarked
package org.syncwatch.storage;

import org.jspecify.annotations.NullMarked;
