package org.syncwatch.room.boundary;

import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.protocol.server.Roster;
import org.syncwatch.protocol.server.ServerHello.RoomInfo;

/** What became of a socket that came to its member's room. */
public sealed interface Arrival {

    record Here(RoomInfo room, Roster roster) implements Arrival {}

    record Refused(Farewell why) implements Arrival {}
}
