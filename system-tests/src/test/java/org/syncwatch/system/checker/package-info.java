/** Many clients that steer one room at random, and whether what each was told is what happened. */
@NullMarked
package org.syncwatch.system.checker;

import org.jspecify.annotations.NullMarked;
