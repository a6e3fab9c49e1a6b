/** The one WebSocket per member: greeting, heartbeats, commands in, frames out. */
@NullMarked
package org.syncwatch.web.socket;

import org.jspecify.annotations.NullMarked;
