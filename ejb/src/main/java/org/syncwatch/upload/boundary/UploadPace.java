package org.syncwatch.upload.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How fast an account may send, over all its connections to all nodes; the database's clock is the one that counts. */
@ApplicationScoped
@Transactional
public class UploadPace {

    private static final double NANOS_PER_SECOND = 1e9;

    private final EntityManager entities;
    private final long bytesPerSecond;
    private final long burstBytes;

    @Inject
    public UploadPace(
            EntityManager entities,
            @ConfigProperty(name = "syncwatch.upload.bytes-per-second") long bytesPerSecond,
            @ConfigProperty(name = "syncwatch.upload.burst-bytes") long burstBytes) {
        this.entities = entities;
        this.bytesPerSecond = bytesPerSecond;
        this.burstBytes = burstBytes;
    }

    /** Takes so many bytes; answers how long to wait before reading them. */
    public Duration take(UUID account, int bytes) {
        Number left = (Number) entities.createNativeQuery("""
                        insert into upload_pace as p (account_id, bytes, counted_at)
                        values (:account, cast(:burst as double precision) - :bytes, clock_timestamp())
                        on conflict (account_id) do update
                           set bytes = least(:burst, p.bytes + :rate
                                   * greatest(0, extract(epoch from clock_timestamp() - p.counted_at))) - :bytes,
                               counted_at = clock_timestamp()
                        returning bytes
                        """, Double.class)
                .setParameter("account", account)
                .setParameter("burst", burstBytes)
                .setParameter("rate", bytesPerSecond)
                .setParameter("bytes", bytes)
                .getSingleResult();
        double missing = Math.max(0, -left.doubleValue());
        return Duration.ofNanos((long) (missing / bytesPerSecond * NANOS_PER_SECOND));
    }
}
