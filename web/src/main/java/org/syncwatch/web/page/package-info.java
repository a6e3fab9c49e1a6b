/** Serves the built page and says how browsers must treat it. */
@NullMarked
package org.syncwatch.web.page;

import org.jspecify.annotations.NullMarked;
