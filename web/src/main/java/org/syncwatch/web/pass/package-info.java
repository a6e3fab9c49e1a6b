/** Passes that open a film's files for a while. */
@NullMarked
package org.syncwatch.web.pass;

import org.jspecify.annotations.NullMarked;
