/** Looks at addresses that people paste, so that nobody reaches inside the network through the server. */
@NullMarked
package org.syncwatch.web.link;

import org.jspecify.annotations.NullMarked;
