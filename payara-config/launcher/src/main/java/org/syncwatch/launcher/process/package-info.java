/** Child processes: started, watched, and ended whatever happens. */
@NullMarked
package org.syncwatch.launcher.process;

import org.jspecify.annotations.NullMarked;
