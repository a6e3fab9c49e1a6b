package org.syncwatch.link.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.limits.boundary.TooMany;
import org.syncwatch.link.control.LinkInspection;
import org.syncwatch.link.control.PastedLink;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.link.entity.Verdict;

/** Takes links that people paste and keeps those whose film can be watched together. */
@ApplicationScoped
public class Links {

    private final LinkInspection inspection;
    private final LinkShelf shelf;
    private final Limits limits;
    private final Semaphore slots;

    @Inject
    public Links(
            LinkInspection inspection,
            LinkShelf shelf,
            Limits limits,
            @ConfigProperty(name = "syncwatch.links.checks-at-once") int checksAtOnce) {
        this.inspection = inspection;
        this.shelf = shelf;
        this.limits = limits;
        this.slots = new Semaphore(checksAtOnce);
    }

    /** Looks at the link and remembers it for the account; not in a transaction, because looking takes seconds. */
    public LinkOutcome add(UUID account, String pasted) {
        Optional<TooMany> tooMany = limits.take(Limit.LINK_CHECKS, account.toString());
        if (tooMany.isPresent()) {
            return new LinkOutcome.HeldUp(tooMany.get());
        }
        Optional<URI> link = PastedLink.read(pasted);
        if (link.isEmpty()) {
            return new LinkOutcome.Refused(LinkRefusal.NOT_A_LINK);
        }
        // Each look holds a request thread, so a few slow servers could otherwise hold all of them.
        if (!slots.tryAcquire()) {
            return new LinkOutcome.Busy();
        }
        Verdict verdict;
        try {
            verdict = inspection.inspect(link.get());
        } finally {
            slots.release();
        }
        return outcome(account, verdict);
    }

    private LinkOutcome outcome(UUID account, Verdict verdict) {
        if (verdict instanceof Verdict.Playable playable) {
            UUID id = shelf.keep(account, playable.source());
            return new LinkOutcome.Added(id, playable.source(), playable.warning());
        }
        return new LinkOutcome.Refused(((Verdict.Refused) verdict).reason());
    }
}
