package org.syncwatch.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.syncwatch.audit.control.PlaybackDeeds;

/** Brings into the log what was steered; the live path pays nothing for it. */
@ApplicationScoped
@Transactional
public class PlaybackCopies {

    private static final long TRANSACTIONS = 100_000;

    private final PlaybackDeeds deeds;

    @Inject
    public PlaybackCopies(PlaybackDeeds deeds) {
        this.deeds = deeds;
    }

    /** @return whether there is more */
    public boolean copy() {
        return deeds.copy(TRANSACTIONS);
    }
}
