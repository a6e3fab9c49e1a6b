package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Shares out work that one node does for the whole cluster. */
@ApplicationScoped
@Transactional
public class Turns {

    private static final String TAKE = """
            insert into upkeep (name, due_at) values (:work, :next)
                on conflict (name) do update set due_at = excluded.due_at where upkeep.due_at <= :now
            """;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    public Turns(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether the work is due and the caller's to do; nobody else gets this turn, and the next one is due a period later. */
    public boolean take(String work, Duration period) {
        Instant now = clock.instant();
        return entities.createNativeQuery(TAKE)
                        .setParameter("work", work)
                        .setParameter("now", now)
                        .setParameter("next", now.plus(period))
                        .executeUpdate()
                == 1;
    }
}
