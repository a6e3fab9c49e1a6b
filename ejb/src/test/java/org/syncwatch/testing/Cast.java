package org.syncwatch.testing;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.room.boundary.JoinOutcome;
import org.syncwatch.room.boundary.JoinRequest;

/** A room with somebody of each role and an ordinary member whom deeds are about, and a stranger, who owns another room. */
public final class Cast {

    private static final int SEATS = 8;

    private final Map<String, UUID> accounts = new HashMap<>();
    private final Map<String, UUID> seats = new HashMap<>();
    private final String guestToken;
    private final UUID room;
    private final String code;

    /** @param steering whom the room lets steer */
    public Cast(TestDatabase database, RoomFixture fixture, PlaybackControl steering) {
        for (String name : new String[] {"owner", "moderator", "participant", "stranger", "target"}) {
            accounts.put(name, fixture.account(name));
        }
        room = fixture.room(account("owner"), SEATS, steering);
        code = fixture.code(room);
        for (String name : new String[] {"owner", "moderator", "participant", "target"}) {
            seats.put(name, fixture.member(room, account(name)));
        }
        UUID elsewhere = fixture.room(account("stranger"), SEATS, PlaybackControl.all);
        seats.put("stranger", fixture.member(elsewhere, account("stranger")));
        JoinOutcome.Seated guest =
                (JoinOutcome.Seated) fixture.join(room, new JoinRequest(null, "Gus", null, null, null));
        seats.put("guest", guest.member());
        guestToken = guest.memberToken();
        database.transact(
                entities -> fixture.stewardship(entities).appoint(code, account("owner"), seat("moderator"), true));
    }

    public UUID room() {
        return room;
    }

    public String code() {
        return code;
    }

    /** Of everybody but the guest. */
    public UUID account(String role) {
        return requireNonNull(accounts.get(role), role);
    }

    public @Nullable UUID accountOrNull(String role) {
        return accounts.get(role);
    }

    /** The stranger's is in the other room. */
    public UUID seat(String role) {
        return requireNonNull(seats.get(role), role);
    }

    /** The secret of the guest's seat, null for others. */
    public @Nullable String token(String role) {
        return role.equals("guest") ? guestToken : null;
    }
}
