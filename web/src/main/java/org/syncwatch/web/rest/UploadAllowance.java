package org.syncwatch.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.video.boundary.UploadOutcome;

/** Lets an account upload so many films; an upload that came to nothing was none, but counts while it is under way. */
@ApplicationScoped
public class UploadAllowance {

    private final Limits limits;

    @Inject
    public UploadAllowance(Limits limits) {
        this.limits = limits;
    }

    UploadOutcome upload(UUID account, Supplier<UploadOutcome> work) {
        String who = account.toString();
        limits.take(Limit.UPLOADS, who).ifPresent(tooMany -> {
            throw LimitProblems.of(tooMany);
        });
        boolean accepted = false;
        try {
            UploadOutcome outcome = work.get();
            accepted = outcome instanceof UploadOutcome.Accepted;
            return outcome;
        } finally {
            if (!accepted) {
                limits.giveBack(Limit.UPLOADS, who);
            }
        }
    }
}
