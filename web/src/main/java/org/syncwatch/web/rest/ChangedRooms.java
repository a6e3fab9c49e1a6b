package org.syncwatch.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.boundary.PasswordHashing;
import org.syncwatch.room.entity.RoomSettings;

/** Turns a wish for other settings into a change of those that a room has when its lock is there. */
@ApplicationScoped
public class ChangedRooms {

    private final PasswordHashing passwords;
    private final int mostParticipants;

    @Inject
    public ChangedRooms(
            PasswordHashing passwords, @ConfigProperty(name = "syncwatch.room.max-participants") int mostParticipants) {
        this.passwords = passwords;
        this.mostParticipants = mostParticipants;
    }

    /** Hashes a new password here, as nobody may wait for that with the room locked. */
    UnaryOperator<RoomSettings> change(ChangedRoom wish) {
        Integer seats = wish.maxParticipants();
        if (seats != null && seats > mostParticipants) {
            throw RoomProblems.tooManySeats(mostParticipants);
        }
        String password = wish.password();
        String hash = password == null || password.isEmpty()
                ? null
                : passwords.hash(password).orElseThrow(RoomProblems::busy);
        return before -> new RoomSettings(
                filledOr(wish.name(), before.name()),
                seats == null ? before.maxParticipants() : seats,
                password == null ? before.passwordHash() : hash,
                wish.rules().over(before.rules()),
                waiting(wish, before.waiting()),
                heir(wish, before.succession()));
    }

    private static String filledOr(@Nullable String wish, String before) {
        return wish == null || wish.isBlank() ? before : wish.strip();
    }

    private static RoomSettings.Heir heir(ChangedRoom wish, RoomSettings.Heir before) {
        return new RoomSettings.Heir(
                wish.succession() == null ? before.rule() : wish.succession(),
                wish.delegateId() == null ? before.delegate() : wish.delegateId());
    }

    private static RoomSettings.Waiting waiting(ChangedRoom wish, RoomSettings.Waiting before) {
        return new RoomSettings.Waiting(
                wish.waitFor() == null ? before.waitFor() : wish.waitFor(),
                wish.waitDeadlineMs() == null ? before.deadlineMs() : wish.waitDeadlineMs());
    }
}
