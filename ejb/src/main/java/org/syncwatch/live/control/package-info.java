/** How the live path keeps its clock and its sockets. */
@NullMarked
package org.syncwatch.live.control;

import org.jspecify.annotations.NullMarked;
