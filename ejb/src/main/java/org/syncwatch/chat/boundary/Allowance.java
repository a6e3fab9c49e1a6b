package org.syncwatch.chat.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.chat.entity.Deed;
import org.syncwatch.chat.entity.Outcome;
import org.syncwatch.chat.entity.Refusal;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;

/** How much somebody may say, and how often change what was said, in the whole cluster. */
@ApplicationScoped
public class Allowance {

    private final Limits limits;

    @Inject
    public Allowance(Limits limits) {
        this.limits = limits;
    }

    Optional<Outcome.Refused> refusal(UUID payer, Deed deed) {
        return deed instanceof Deed.Post
                ? taken(Limit.CHAT_MESSAGES, Refusal.TOO_MANY_MESSAGES, payer)
                : taken(Limit.CHAT_CHANGES, Refusal.TOO_MANY_CHANGES, payer);
    }

    private Optional<Outcome.Refused> taken(Limit limit, Refusal rule, UUID payer) {
        return limits.take(limit, payer.toString())
                .map(tooMany -> new Outcome.Refused(rule, tooMany.retryAfter().toMillis()));
    }
}
