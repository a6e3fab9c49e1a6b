package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.limits.boundary.TooMany;
import org.syncwatch.room.control.RoomCodes;

/**
 * Keeps guessers from rooms. Clients are told apart by their network, as limits count it; null is one that has no limit. Whoever
 * shows a member's secret must get back after a node died, however many come from the same house; a password beside it is
 * counted all the same, since the secret may be made up.
 */
@ApplicationScoped
public class DoorGuard {

    private final Limits limits;
    private final Rooms rooms;

    @Inject
    public DoorGuard(Limits limits, Rooms rooms) {
        this.limits = limits;
        this.rooms = rooms;
    }

    Optional<TooMany> mayEnter(String code, JoinRequest request, @Nullable String network) {
        if (network == null) {
            return Optional.empty();
        }
        Optional<TooMany> guessed = request.password() == null
                ? Optional.empty()
                : limits.blocked(Limit.WRONG_ROOM_PASSWORDS, place(code, network));
        return request.memberToken() != null
                ? guessed
                : guessed.or(() -> limits.take(Limit.ROOM_JOINS, network))
                        .or(() -> limits.blocked(Limit.WRONG_ROOM_CODES, network));
    }

    void note(String code, JoinRequest request, JoinOutcome outcome, @Nullable String network) {
        if (network == null) {
            return;
        }
        if (outcome instanceof JoinOutcome.UnknownRoom) {
            noteUnknown(code, network);
        } else if (outcome instanceof JoinOutcome.WrongPassword && request.password() != null) {
            limits.failed(Limit.WRONG_ROOM_PASSWORDS, place(code, network));
        }
    }

    LookOutcome look(String code, @Nullable String network) {
        Optional<TooMany> tooMany =
                network == null ? Optional.empty() : limits.blocked(Limit.WRONG_ROOM_CODES, network);
        if (tooMany.isPresent()) {
            return new LookOutcome.HeldUp(tooMany.get());
        }
        Optional<RoomCard> room = rooms.find(code);
        if (room.isEmpty() && network != null) {
            noteUnknown(code, network);
        }
        return room.<LookOutcome>map(LookOutcome.Seen::new).orElseGet(LookOutcome.UnknownRoom::new);
    }

    /** A code that was right once is no guess: people follow links to rooms that have ended. */
    private void noteUnknown(String code, String network) {
        if (!rooms.existed(code)) {
            limits.failed(Limit.WRONG_ROOM_CODES, network);
        }
    }

    private static String place(String code, String network) {
        return RoomCodes.normalised(code) + " " + network;
    }
}
