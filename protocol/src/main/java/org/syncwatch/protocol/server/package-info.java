/** What a node says to a browser over the socket. */
@NullMarked
package org.syncwatch.protocol.server;

import org.jspecify.annotations.NullMarked;
