package org.syncwatch.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.boundary.PasswordHashing;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.protocol.server.ServerHello.WaitFor;
import org.syncwatch.rights.entity.RoomRules;
import org.syncwatch.room.boundary.RoomCard;
import org.syncwatch.room.boundary.Rooms;
import org.syncwatch.room.entity.RoomSettings;
import org.syncwatch.web.security.Caller;

/** Fills in what the maker of a room left open. */
@ApplicationScoped
public class NewRooms {

    private final Rooms rooms;
    private final PasswordHashing passwords;
    private final Limits limits;
    private final int mostParticipants;
    private final Duration waitDeadline;

    @Inject
    public NewRooms(
            Rooms rooms,
            PasswordHashing passwords,
            Limits limits,
            @ConfigProperty(name = "syncwatch.room.max-participants") int mostParticipants,
            @ConfigProperty(name = "syncwatch.room.wait-deadline") Duration waitDeadline) {
        this.rooms = rooms;
        this.passwords = passwords;
        this.limits = limits;
        this.mostParticipants = mostParticipants;
        this.waitDeadline = waitDeadline;
    }

    RoomCard open(Caller caller, NewRoom wish) {
        int seats = wish.maxParticipants() == null ? mostParticipants : wish.maxParticipants();
        if (seats > mostParticipants) {
            throw RoomProblems.tooManySeats(mostParticipants);
        }
        String name = filled(wish.name()).orElseGet(() -> caller.username().orElse("Somebody") + "'s room");
        String hash = filled(wish.password())
                .map(password -> passwords.hash(password).orElseThrow(RoomProblems::busy))
                .orElse(null);
        limits.take(Limit.ROOM_CREATION, caller.requiredAccountId().toString()).ifPresent(tooMany -> {
            throw LimitProblems.of(tooMany);
        });
        RoomRules rules = wish.rules().over(wish.defaultRules());
        return rooms.open(
                caller.requiredAccountId(),
                new RoomSettings(name, seats, hash, rules, waiting(wish), RoomSettings.Heir.FIRST));
    }

    private RoomSettings.Waiting waiting(NewRoom wish) {
        WaitFor waitFor = wish.waitFor() == null ? WaitFor.everyone : wish.waitFor();
        long deadlineMs = wish.waitDeadlineMs() == null ? waitDeadline.toMillis() : wish.waitDeadlineMs();
        return new RoomSettings.Waiting(waitFor, (int) deadlineMs);
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
