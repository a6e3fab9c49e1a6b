package org.syncwatch.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/** Copies what members did to the playback of their rooms, which the live path stores for itself, into the log. */
@ApplicationScoped
public class PlaybackDeeds {

    private static final String PLACE = """
            select transaction as reached, at,
                   cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) as running
              from audit_copied
             where what = 'room_event'
               for update skip locked
            """;

    /**
     * After the database was restored from a copy, transactions count from anew: the time keeps rows from being copied again
     * that were there before.
     */
    private static final String COPY = """
            insert into audit_log
                   (at, type, retention, actor, actor_name, address, target_type, target_id, metadata, success)
            select e.at,
                   case e.action when 'PLAY' then 'playback.started' when 'PAUSE' then 'playback.paused'
                                 else 'playback.video_changed' end,
                   'activity', m.account_id, m.name, m.address, 'room', cast(e.room_id as text),
                   jsonb_build_object('sequence', cast(e.sequence as text), 'positionMs', cast(e.media_time_ms as text),
                                      'member', cast(e.member_id as text)),
                   true
              from room_event e
              join room_member m on m.id = e.member_id
             where e.transaction >= :reached and e.transaction < :upTo
               and e.at > cast(:since as timestamptz) - interval '1 hour'
               and not e.automatic and e.action in ('PLAY', 'PAUSE', 'SET_SOURCE')
             order by e.at, e.room_id, e.sequence
            """;

    private static final String REACHED = """
            update audit_copied
               set transaction = :upTo, at = case when :all then clock_timestamp() else at end
             where what = 'room_event'
            """;

    private final EntityManager entities;

    @Inject
    public PlaybackDeeds(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Copies what transactions stored that are over. Those below the smallest one that runs all are, so none is ever left out;
     * the place reached is noted in the same transaction, so none is copied twice. When another node is at it, nothing happens.
     *
     * @param most transactions to look through
     * @return whether there are more
     */
    public boolean copy(long most) {
        @SuppressWarnings("unchecked")
        List<Tuple> places = entities.createNativeQuery(PLACE, Tuple.class).getResultList();
        if (places.isEmpty()) {
            return false;
        }
        Tuple place = places.get(0);
        long running = place.get("running", Long.class);
        long reached = Math.min(place.get("reached", Long.class), running);
        long upTo = Math.min(running, reached + most);
        entities.createNativeQuery(COPY)
                .setParameter("reached", reached)
                .setParameter("upTo", upTo)
                .setParameter("since", place.get("at", Instant.class))
                .executeUpdate();
        entities.createNativeQuery(REACHED)
                .setParameter("upTo", upTo)
                .setParameter("all", upTo == running)
                .executeUpdate();
        return upTo < running;
    }
}
