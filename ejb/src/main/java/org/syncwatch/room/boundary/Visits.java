package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.ClusterClock;

/** The rooms of an account: those it owns and those it has been in, open or over. */
@ApplicationScoped
@Transactional
public class Visits {

    /**
     * The last visit of a page; the next page begins after it.
     *
     * @param since of that visit
     */
    public record Place(Instant since, UUID room) {}

    private static final String OF_ACCOUNT = """
            select * from (
                select r.id, r.code, r.name, a.username, r.owner_id = :account as own, r.expires_at, r.closed_at,
                       m.barred_at is not null as barred, coalesce(m.joined_at, r.created_at) as since,
                       (select count(*) from room_member o where o.room_id = r.id and o.left_at is null) as here
                  from (select room_id as id from room_member where account_id = :account
                        union
                        select id from room where owner_id = :account) of
                  join room r on r.id = of.id
                  join account a on a.id = r.owner_id
                  left join room_member m on m.room_id = r.id and m.account_id = :account) v
             where (v.since, v.id) < (:since, :room)
             order by v.since desc, v.id desc
            """;

    private static final Place NEWEST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final EntityManager entities;
    private final ClusterClock clock;

    @Inject
    public Visits(EntityManager entities, ClusterClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest first; {@code after} is the last one that is known, or null for the first page. */
    @SuppressWarnings("unchecked")
    public List<Visit> of(UUID account, @Nullable Place after, int most) {
        Place from = after == null ? NEWEST : after;
        Instant now = clock.instant();
        List<Tuple> rows = entities.createNativeQuery(OF_ACCOUNT, Tuple.class)
                .setParameter("account", account)
                .setParameter("since", from.since())
                .setParameter("room", from.room())
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> visit(row, now)).toList();
    }

    private static Visit visit(Tuple row, Instant now) {
        Instant expires = row.get("expires_at", Instant.class);
        Instant closed = row.get("closed_at", Instant.class);
        Instant ended = closed != null || now.isBefore(expires) ? closed : expires;
        boolean open = ended == null && !row.get("barred", Boolean.class);
        return new Visit(
                row.get("id", UUID.class).toString(),
                open ? row.get("code", String.class) : null,
                row.get("name", String.class),
                row.get("username", String.class),
                row.get("own", Boolean.class),
                row.get("here", Number.class).intValue(),
                row.get("since", Instant.class),
                expires,
                ended);
    }
}
