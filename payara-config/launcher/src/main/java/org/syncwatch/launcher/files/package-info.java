/** What the launcher finds and keeps on disk. */
@NullMarked
package org.syncwatch.launcher.files;

import org.jspecify.annotations.NullMarked;
