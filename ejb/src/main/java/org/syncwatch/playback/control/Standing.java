package org.syncwatch.playback.control;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.entity.Audience;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.Source;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;

/**
 * What the database says about a room while it is locked.
 *
 * @param seats of those who are members now
 * @param shown the room's film
 */
record Standing(PlaybackState state, PlaybackControl control, List<Seat> seats, Audience audience, Film shown) {

    /** @param lengthMs in milliseconds, or null while unknown */
    record Film(
            @Nullable Source source,
            boolean ready,
            @Nullable Long lengthMs) {}

    Optional<Seat> seat(UUID member) {
        return seats.stream().filter(seat -> seat.member().equals(member)).findFirst();
    }

    boolean maySteer(Seat seat) {
        return seat.watcher().owner()
                || switch (control) {
                    case all -> true;
                    case selected -> seat.maySteer();
                    case owner_only -> false;
                };
    }

    /** Largest round trip of the members, milliseconds. */
    double worstRoundTripMs() {
        return seats.stream().mapToDouble(Seat::roundTripMs).max().orElse(0);
    }
}
