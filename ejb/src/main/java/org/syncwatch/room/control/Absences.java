package org.syncwatch.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;
import org.syncwatch.room.entity.Vacancy;

/** Owners who are away while others are in their rooms. */
@ApplicationScoped
public class Absences {

    private static final int MOST_AT_ONCE = 500;

    /**
     * An owner who never came has not gone away. A room in which nobody shall take over is named once for each absence, one in
     * which nobody can, because there are only guests, when somebody comes who can.
     */
    private static final String VACANT = """
            select r.id, r.owner_epoch
              from room r
              join room_member o on o.room_id = r.id and o.role = 'owner'
             where r.closed_at is null and r.expires_at > :now
               and (o.last_seen_at < :awayBefore or o.left_at is not null)
               and (r.succession <> 'nobody' or r.vacant_at is null or r.vacant_at <= o.last_seen_at)
               and exists (select 1 from room_member m
                            where m.room_id = r.id and m.id <> o.id and m.left_at is null
                              and m.connection_id is not null and m.last_seen_at >= :awayBefore
                              and (m.account_id is not null or r.succession = 'nobody'))
             limit :most
            """;

    private final EntityManager entities;
    private final RoomQueries queries;
    private final Duration awayAfter;

    @Inject
    public Absences(
            EntityManager entities,
            RoomQueries queries,
            @ConfigProperty(name = "syncwatch.room.owner-away-after") Duration awayAfter) {
        this.entities = entities;
        this.queries = queries;
        this.awayAfter = awayAfter;
    }

    @SuppressWarnings("unchecked")
    public List<Vacancy> vacancies(Instant now) {
        List<Object[]> rows = entities.createNativeQuery(VACANT, Object[].class)
                .setParameter("awayBefore", now.minus(awayAfter))
                .setParameter("now", now)
                .setParameter("most", MOST_AT_ONCE)
                .getResultList();
        return rows.stream()
                .map(row -> new Vacancy((UUID) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    /** The owner's seat in a locked room; empty when the owner is here, was never, or the room waits already. */
    public Optional<Member> absentOwner(Room room, Instant now) {
        return queries.memberOf(room.id(), room.ownerId())
                .filter(owner -> !owner.presentSince(now.minus(awayAfter)))
                .filter(owner -> !room.waitsFor(owner));
    }

    /** Whoever is here, in the order they joined. */
    public List<Member> present(Room room, Instant now) {
        Instant awayBefore = now.minus(awayAfter);
        return queries.membersIn(room.id()).stream()
                .filter(member -> member.connected() && member.presentSince(awayBefore))
                .toList();
    }
}
