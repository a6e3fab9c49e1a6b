package org.syncwatch.upload.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What this node receives at once, each with a part in memory; nobody holds so many that others find none. */
@ApplicationScoped
public class UploadSlots {

    private final UploadLimits.Values limits;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private int all;

    @Inject
    public UploadSlots(UploadLimits limits) {
        this.limits = limits.values();
    }

    /** False when there is none left for the account; what was taken has to be given back. */
    synchronized boolean take(UUID account) {
        int own = taken.getOrDefault(account, 0);
        if (all >= limits.mostAtOnce() || own >= limits.mostAtOncePerAccount()) {
            return false;
        }
        taken.put(account, own + 1);
        all++;
        return true;
    }

    synchronized void giveBack(UUID account) {
        taken.computeIfPresent(account, (id, own) -> own > 1 ? own - 1 : null);
        all--;
    }
}
