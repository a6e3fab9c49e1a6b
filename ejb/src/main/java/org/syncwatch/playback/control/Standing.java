package org.syncwatch.playback.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.entity.Audience;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Footage;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.Source;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Roster.Deed;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.rights.entity.Permissions;

/**
 * What the database says about a room.
 *
 * @param seats of those who are members now
 * @param shown the room's film
 */
record Standing(PlaybackState state, Numbers numbers, Rules rules, List<Seat> seats, Audience audience, Film shown) {

    /**
     * Nothing here changes without one of them, but for a film that becomes ready and for round trips.
     *
     * @param version counts the writes of the playback and of what the waiting gate notes
     * @param roster the revision of the roster, which changes with who is here and what they may
     */
    record Numbers(long version, long roster) {}

    /**
     * Whom the room lets steer it.
     *
     * @param source whom it lets change the film
     */
    record Rules(PlaybackControl steer, PlaybackControl source) {}

    record Film(@Nullable Source source, Footage footage) {}

    /** The same room after a batch that changed nothing else. */
    Standing after(PlaybackState next) {
        Numbers written = new Numbers(numbers.version + 1, numbers.roster);
        return new Standing(next, written, rules, seats, audience, shown);
    }

    Optional<Seat> seat(UUID member) {
        return seats.stream().filter(seat -> seat.member().equals(member)).findFirst();
    }

    /** Members with a socket, on whichever node. */
    Set<UUID> connected() {
        return seats.stream().filter(Seat::connected).map(Seat::member).collect(Collectors.toUnmodifiableSet());
    }

    /** Why somebody may not make a change; null when they may. */
    @Nullable
    Refusal refusal(Seat seat, Change change) {
        return change instanceof Change.SetSource
                ? Permissions.refusal(Deed.source, rules.source, seat.role(), seat.grantSource())
                : Permissions.refusal(Deed.steer, rules.steer, seat.role(), seat.grantSteer());
    }

    /** Largest round trip of the members, milliseconds. */
    double worstRoundTripMs() {
        return seats.stream().mapToDouble(Seat::roundTripMs).max().orElse(0);
    }
}
