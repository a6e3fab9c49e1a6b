package org.syncwatch.live.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.Vitals;
import org.syncwatch.protocol.server.Vitals.Following;
import org.syncwatch.protocol.server.Vitals.MemberVitals;

/** How the players of one room's members on this node do. */
final class RoomVitals {

    /** A player that missed this many rounds says nothing any more: its page sleeps or its film is over. */
    private static final int SILENT_ROUNDS = 3;

    /** What members show of each other is told anew after this many rounds, so that whoever hears nothing knows that nothing is known. */
    private static final int REPEATED_AFTER = 2;

    private record Heard(MemberVitals vitals, long round) {}

    private final Map<UUID, Heard> latest = new ConcurrentHashMap<>();
    private volatile long round;
    private List<MemberVitals> told = List.of();
    private long toldRevision;
    private long toldRound;

    /** Whole milliseconds: finer ones change all the time and nobody can see them. */
    void note(UUID member, @Nullable Double driftMs, Following following) {
        Double rounded = driftMs == null ? null : (double) Math.round(driftMs);
        latest.put(member, new Heard(new MemberVitals(member.toString(), rounded, following), round));
    }

    /**
     * All of them when anything changed since the last call, so that a frame replaces every earlier one of this node;
     * also when the roster changed, for the sake of whoever came.
     *
     * @param present the members with a socket on this node
     */
    Optional<Vitals> news(Set<UUID> present, long rosterRevision) {
        long now = round + 1;
        round = now;
        latest.keySet().retainAll(present);
        latest.values().removeIf(heard -> now - heard.round() > SILENT_ROUNDS);
        List<MemberVitals> all = latest.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().vitals())
                .toList();
        boolean unchanged = all.equals(told) && rosterRevision == toldRevision;
        boolean fresh = now - toldRound < REPEATED_AFTER || all.stream().noneMatch(RoomVitals::shown);
        told = all;
        toldRevision = rosterRevision;
        if (all.isEmpty() || (unchanged && fresh)) {
            return Optional.empty();
        }
        toldRound = now;
        return Optional.of(new Vitals(all));
    }

    private static boolean shown(MemberVitals member) {
        return member.driftMs() != null || member.following() != Following.follow;
    }
}
