package org.syncwatch.room.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.ServerHello.Reclaim;
import org.syncwatch.protocol.server.ServerHello.RoomInfo;
import org.syncwatch.rights.entity.RoomRules;
import org.syncwatch.room.entity.Room;

/** A room as its members see it. */
public final class RoomInfos {

    private RoomInfos() {}

    public static RoomInfo of(Room room) {
        RoomRules rules = room.rules();
        return new RoomInfo(
                room.settingsRevision(),
                room.code(),
                room.name(),
                room.maxParticipants(),
                rules.steer(),
                rules.source(),
                rules.chat(),
                rules.speak(),
                room.settings().waiting().waitFor(),
                room.settings().waiting().deadlineMs(),
                room.passwordHash() != null,
                room.settings().succession().rule(),
                text(room.settings().succession().delegate()),
                room.expiresAt().toEpochMilli(),
                room.claim()
                        .map(claim -> new Reclaim(
                                claim.member().toString(), claim.until().toEpochMilli()))
                        .orElse(null));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
