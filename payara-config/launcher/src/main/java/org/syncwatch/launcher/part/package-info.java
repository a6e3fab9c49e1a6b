/** The parts of the stack, each of which starts a process or finds what is there already. */
@NullMarked
package org.syncwatch.launcher.part;

import org.jspecify.annotations.NullMarked;
