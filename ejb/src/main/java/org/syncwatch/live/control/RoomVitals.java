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

    private final Map<UUID, MemberVitals> latest = new ConcurrentHashMap<>();
    private List<MemberVitals> told = List.of();
    private long toldRevision;

    /** Whole milliseconds: finer ones change all the time and nobody can see them. */
    void note(UUID member, @Nullable Double driftMs, Following following) {
        Double rounded = driftMs == null ? null : (double) Math.round(driftMs);
        latest.put(member, new MemberVitals(member.toString(), rounded, following));
    }

    /**
     * All of them when anything changed since the last call, so that a frame replaces every earlier one of this node;
     * also when the roster changed, for the sake of whoever came.
     *
     * @param present the members with a socket on this node
     */
    Optional<Vitals> news(Set<UUID> present, long rosterRevision) {
        latest.keySet().retainAll(present);
        List<MemberVitals> now = latest.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        boolean nothingNew = now.equals(told) && rosterRevision == toldRevision;
        told = now;
        toldRevision = rosterRevision;
        return nothingNew || now.isEmpty() ? Optional.empty() : Optional.of(new Vitals(now));
    }
}
