/** Starts and stops the whole local stack with one command. */
@NullMarked
package org.syncwatch.launcher;

import org.jspecify.annotations.NullMarked;
