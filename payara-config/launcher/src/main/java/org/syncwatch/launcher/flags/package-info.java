/** What the person asked for on the command line. */
@NullMarked
package org.syncwatch.launcher.flags;

import org.jspecify.annotations.NullMarked;
