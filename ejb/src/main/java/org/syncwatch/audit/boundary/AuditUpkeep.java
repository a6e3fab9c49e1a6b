package org.syncwatch.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.Config;
import org.syncwatch.audit.entity.ChainEnd;
import org.syncwatch.platform.NodeRounds;
import org.syncwatch.platform.NodeStarted;

/** Keeps the log complete, sealed and no longer than it may be; whatever node is there does it. */
@ApplicationScoped
public class AuditUpkeep {

    private static final System.Logger LOG = System.getLogger(AuditUpkeep.class.getName());

    private static final int BATCH = 1_000;
    /** A stop: what is left is done in the next round. */
    private static final int MOST_BATCHES = 1_000;

    private final AuditChain chain;
    private final PlaybackCopies copies;
    private final NodeRounds rounds;
    private final Clock clock;
    private final Duration every;
    private final Map<Retention, Duration> kept = new EnumMap<>(Retention.class);

    @Inject
    public AuditUpkeep(AuditChain chain, PlaybackCopies copies, NodeRounds rounds, Clock clock, Config config) {
        this.chain = chain;
        this.copies = copies;
        this.rounds = rounds;
        this.clock = clock;
        this.every = config.getValue("syncwatch.audit.every", Duration.class);
        for (Retention retention : Retention.values()) {
            kept.put(retention, config.getValue(retention.key(), Duration.class));
        }
    }

    void start(@Observes NodeStarted started) {
        rounds.every(every, "sealing the audit log", this::round);
    }

    void round() {
        repeatWhile(copies::copy);
        chain.unsealed().forEach(retention -> repeatWhile(() -> chain.seal(retention, BATCH) == BATCH));
    }

    /** Says where each chain stands, so that a log kept elsewhere shows whether somebody made the chain anew. */
    void forgetOld() {
        Instant now = clock.instant();
        kept.forEach((retention, time) -> {
            repeatWhile(() -> chain.cut(retention, now.minus(time), BATCH) == BATCH);
            ChainEnd end = chain.ends(retention).last();
            LOG.log(
                    Level.INFO,
                    "the audit chain {0} stands at {1} {2}",
                    retention.code(),
                    Long.toString(end.number()),
                    end.hash());
        });
    }

    private static void repeatWhile(BooleanSupplier more) {
        int batches = 1;
        while (more.getAsBoolean() && batches < MOST_BATCHES) {
            batches++;
        }
    }
}
