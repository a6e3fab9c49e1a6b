package org.syncwatch.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.boundary.OwnSession;

/** The sign-ins of one account. */
@ApplicationScoped
public class SessionRows {

    private static final String LASTING = """
            select f.id, f.user_agent, f.address,
                   cast(extract(epoch from f.started_at) * 1000 as bigint) as started_ms,
                   cast(extract(epoch from max(t.issued_at)) * 1000 as bigint) as used_ms
              from refresh_family f
              join refresh_token t on t.family_id = f.id
             where f.account_id = :account and f.ended_at is null
             group by f.id
            having max(t.expires_at) > :now
             order by used_ms desc, f.id
            """;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    public SessionRows(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    public List<OwnSession> lasting(UUID account, @Nullable UUID current) {
        List<Tuple> rows = entities.createNativeQuery(LASTING, Tuple.class)
                .setParameter("account", account)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .map(row -> new OwnSession(
                        row.get("id", UUID.class),
                        Instant.ofEpochMilli(row.get("started_ms", Long.class)),
                        Instant.ofEpochMilli(row.get("used_ms", Long.class)),
                        row.get("user_agent", String.class),
                        row.get("address", String.class),
                        row.get("id", UUID.class).equals(current)))
                .toList();
    }

    /** Ends one; answers false when it is not this account's or had ended. */
    public boolean end(UUID account, UUID session) {
        return entities.createNativeQuery("""
                        update refresh_family set ended_at = :now
                         where id = :session and account_id = :account and ended_at is null
                        """)
                        .setParameter("now", clock.instant())
                        .setParameter("session", session)
                        .setParameter("account", account)
                        .executeUpdate()
                > 0;
    }

    /**
     * Ends all but one.
     *
     * @param kept the one that goes on, or null for none
     * @return how many ended
     */
    public int endOthers(UUID account, @Nullable UUID kept) {
        return entities.createNativeQuery("""
                        update refresh_family set ended_at = :now
                         where account_id = :account and ended_at is null
                           and id is distinct from cast(:kept as uuid)
                        """)
                .setParameter("now", clock.instant())
                .setParameter("account", account)
                .setParameter("kept", kept == null ? null : kept.toString())
                .executeUpdate();
    }
}
