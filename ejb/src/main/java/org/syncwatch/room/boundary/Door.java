package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.syncwatch.account.boundary.PasswordHashing;

/** Lets people into rooms: checks the password before the seat, since hashing must not hold the room's lock. */
@ApplicationScoped
public class Door {

    private final Rooms rooms;
    private final Seats seats;
    private final PasswordHashing passwords;

    @Inject
    public Door(Rooms rooms, Seats seats, PasswordHashing passwords) {
        this.rooms = rooms;
        this.seats = seats;
        this.passwords = passwords;
    }

    public JoinOutcome enter(String code, JoinRequest request) {
        Optional<Rooms.RoomLock> found = rooms.lockOf(code);
        if (found.isEmpty()) {
            return new JoinOutcome.UnknownRoom();
        }
        Rooms.RoomLock lock = found.get();
        Optional<Boolean> admitted = admitted(lock, request);
        if (admitted.isEmpty()) {
            return new JoinOutcome.Busy();
        }
        return admitted.get() ? seats.claim(lock.room(), request) : new JoinOutcome.WrongPassword();
    }

    /** Empty when the server is too busy to check a password. */
    private Optional<Boolean> admitted(Rooms.RoomLock lock, JoinRequest request) {
        String hash = lock.passwordHash().orElse(null);
        if (hash == null) {
            return Optional.of(true);
        }
        if (request.memberToken() != null && seats.known(lock.room(), request.memberToken())) {
            return Optional.of(true);
        }
        return request.password() == null ? Optional.of(false) : passwords.matches(request.password(), hash);
    }
}
