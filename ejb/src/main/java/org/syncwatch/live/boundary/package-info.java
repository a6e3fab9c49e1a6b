/** The live path: frames to this node's sockets and to the other nodes, and the one clock of the cluster. */
@NullMarked
package org.syncwatch.live.boundary;

import org.jspecify.annotations.NullMarked;
