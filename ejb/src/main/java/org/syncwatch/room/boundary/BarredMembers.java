package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.rights.entity.Permissions;
import org.syncwatch.room.control.RoomQueries;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;

/** Who may not come back into a room, for those who can let them. */
@ApplicationScoped
@Transactional
public class BarredMembers {

    /** What somebody hears who asks. */
    public sealed interface Answer {

        record Told(List<BarredMember> members) implements Answer {}

        record Refused(Refusal rule) implements Answer {}

        record UnknownRoom() implements Answer {}
    }

    private final RoomQueries queries;
    private final ClusterClock clock;

    @Inject
    public BarredMembers(RoomQueries queries, ClusterClock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    public Answer of(String code, UUID actor) {
        Instant now = clock.instant();
        return queries.openRoom(code, now).map(room -> answer(room, actor, now)).orElseGet(Answer.UnknownRoom::new);
    }

    private Answer answer(Room room, UUID actor, Instant now) {
        Refusal refusal = role(room, actor)
                .map(role -> Optional.ofNullable(Permissions.refusalToModerate(role)))
                .orElse(Optional.of(Refusal.not_a_member))
                .orElse(null);
        return refusal != null
                ? new Answer.Refused(refusal)
                : new Answer.Told(queries.barredMembers(room.id()).stream()
                        .flatMap(member -> barred(member, now).stream())
                        .toList());
    }

    private Optional<Role> role(Room room, UUID actor) {
        return room.ownedBy(actor)
                ? Optional.of(Role.owner)
                : queries.memberOf(room.id(), actor)
                        .filter(member -> !member.gone())
                        .map(Member::role);
    }

    private static Optional<BarredMember> barred(Member member, Instant now) {
        return member.barred(now)
                .map(bar -> new BarredMember(
                        member.id().toString(), member.name(), bar.since(), bar.until(), bar.by(), bar.reason()));
    }
}
