package org.syncwatch.room.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Removed;
import org.syncwatch.protocol.server.Roster;
import org.syncwatch.protocol.server.ServerHello.RoomInfo;

/** What became of somebody's decision about a room or a member of it. */
public sealed interface Ruling {

    /**
     * It holds, and this is what the room is like now.
     *
     * @param removed what the member hears who was sent out by it; null when nobody was
     */
    record Made(
            UUID room,
            RoomInfo info,
            Roster roster,
            @Nullable Removed removed) implements Ruling {}

    record Refused(Refusal rule) implements Ruling {}

    record UnknownRoom() implements Ruling {}

    record UnknownMember() implements Ruling {}
}
