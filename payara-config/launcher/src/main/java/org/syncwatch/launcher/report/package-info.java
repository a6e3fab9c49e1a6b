/** What the launcher tells people and programs. */
@NullMarked
package org.syncwatch.launcher.report;

import org.jspecify.annotations.NullMarked;
