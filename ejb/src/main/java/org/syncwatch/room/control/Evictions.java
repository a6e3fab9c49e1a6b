package org.syncwatch.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.syncwatch.chat.boundary.Notice;
import org.syncwatch.chat.boundary.RoomNotices;
import org.syncwatch.live.boundary.ClusterClock;

/** Empties seats in whatever room. */
@ApplicationScoped
public class Evictions {

    private static final String LOCK = """
            select r.id as room, m.id as member, m.name
              from room r
              join room_member m on m.room_id = r.id and m.account_id = :account and m.left_at is null
             order by r.id
               for no key update of r
            """;

    /** Nobody knows a secret with these hashes; a new revision makes nodes read anew who is here. */
    private static final String EVICT = """
            with evicted as (
                update room_member m
                   set token_hash = sha256(cast(cast(gen_random_uuid() as text) as bytea)), connection_id = null,
                       left_at = coalesce(m.left_at, :now)
                 where m.account_id = :account
             returning m.room_id)
            update room r
               set roster_revision = r.roster_revision + 1
             where r.closed_at is null and r.id in (select room_id from evicted)
            """;

    private final EntityManager entities;
    private final ClusterClock clock;
    private final RoomNotices notices;

    @Inject
    public Evictions(EntityManager entities, ClusterClock clock, RoomNotices notices) {
        this.entities = entities;
        this.clock = clock;
        this.notices = notices;
    }

    /** In the caller's transaction, under the locks of the rooms. */
    @SuppressWarnings("unchecked")
    public void evict(UUID account) {
        List<Tuple> seats = entities.createNativeQuery(LOCK, Tuple.class)
                .setParameter("account", account)
                .getResultList();
        entities.createNativeQuery(EVICT)
                .setParameter("account", account)
                .setParameter("now", clock.instant())
                .executeUpdate();
        notices.addAll(seats.stream().map(Evictions::left).toList());
    }

    private static Notice left(Tuple seat) {
        return new Notice(
                seat.get("room", UUID.class),
                Notice.Event.LEFT,
                seat.get("member", UUID.class),
                seat.get("name", String.class));
    }
}
