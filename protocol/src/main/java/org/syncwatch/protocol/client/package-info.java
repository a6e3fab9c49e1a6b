/** What a browser says to its node over the socket. */
@NullMarked
package org.syncwatch.protocol.client;

import org.jspecify.annotations.NullMarked;
