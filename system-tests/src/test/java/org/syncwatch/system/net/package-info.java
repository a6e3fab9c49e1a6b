/** The network between browsers and nodes, as bad as a test wants it. */
@NullMarked
package org.syncwatch.system.net;

import org.jspecify.annotations.NullMarked;
