package org.syncwatch.friends.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.friends.boundary.JoinableRoom;

/** The rows of invitations. */
@ApplicationScoped
public class InviteRows {

    /**
     * A room somebody is in.
     *
     * @param otherThere whether the other one is in it, too
     */
    public record Place(UUID room, JoinableRoom card, boolean otherThere) {}

    private static final String PLACE = """
            select r.id, r.code, r.name,
                   exists (select 1 from room_member o
                            where o.room_id = r.id and o.account_id = :other and o.left_at is null
                              and o.last_seen_at >= :seatedSince) as other_there
              from room r
              join room_member m on m.room_id = r.id and m.account_id = :self and m.left_at is null
                                and m.last_seen_at >= :seatedSince
             where r.code = :code and r.closed_at is null and r.expires_at > :now
            """;

    private final EntityManager entities;

    @Inject
    public InviteRows(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Place> place(UUID self, UUID other, String code, Moment moment) {
        return list(entities.createNativeQuery(PLACE, Tuple.class)
                        .setParameter("self", self)
                        .setParameter("other", other)
                        .setParameter("code", code)
                        .setParameter("now", moment.now())
                        .setParameter("seatedSince", moment.seatedSince()))
                .stream()
                .map(row -> new Place(
                        row.get("id", UUID.class),
                        new JoinableRoom(row.get("code", String.class), row.get("name", String.class)),
                        row.get("other_there", Boolean.class)))
                .findFirst();
    }

    /** Invitations of one person that are still good for something. */
    public long openOf(UUID self, Moment moment) {
        return ((Number) entities.createNativeQuery("""
                        select count(*) from room_invite i join room r on r.id = i.room_id
                         where i.from_id = :self and r.closed_at is null and r.expires_at > :now
                        """, Long.class)
                        .setParameter("self", self)
                        .setParameter("now", moment.now())
                        .getSingleResult())
                .longValue();
    }

    /** The invitation of the same person into the same room that is there already. */
    public Optional<UUID> existing(UUID room, UUID self, UUID other) {
        return ids(entities.createNativeQuery(
                                "select id from room_invite where room_id = :room and from_id = :self and to_id = :other",
                                UUID.class)
                        .setParameter("room", room)
                        .setParameter("self", self)
                        .setParameter("other", other))
                .stream()
                .findFirst();
    }

    /** Of two who invite the same person into the same room the later one stands. */
    public void keep(UUID id, UUID room, UUID self, UUID other, Moment moment) {
        entities.createNativeQuery("""
                        insert into room_invite (id, room_id, from_id, to_id, invited_at)
                        values (:id, :room, :self, :other, :now)
                            on conflict (room_id, to_id) do update
                           set id = excluded.id, from_id = excluded.from_id, invited_at = excluded.invited_at
                        """)
                .setParameter("id", id)
                .setParameter("room", room)
                .setParameter("self", self)
                .setParameter("other", other)
                .setParameter("now", moment.now())
                .executeUpdate();
    }

    public boolean remove(UUID id, UUID recipient) {
        return entities.createNativeQuery("delete from room_invite where id = :id and to_id = :recipient")
                        .setParameter("id", id)
                        .setParameter("recipient", recipient)
                        .executeUpdate()
                > 0;
    }

    /** Forgets those into rooms that have ended; answers how many. */
    public int sweep(Moment moment) {
        return entities.createNativeQuery("""
                        delete from room_invite i using room r
                         where r.id = i.room_id and (r.closed_at is not null or r.expires_at <= :now)
                        """).setParameter("now", moment.now()).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> list(Query query) {
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> ids(Query query) {
        return query.getResultList();
    }
}
