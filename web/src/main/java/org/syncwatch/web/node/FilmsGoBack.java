package org.syncwatch.web.node;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.syncwatch.platform.NodeDraining;
import org.syncwatch.transcoder.Attempts;

/** Leaves the films under way to another worker; here, because the transcoder knows nothing of the application. */
@ApplicationScoped
public class FilmsGoBack {

    private final Attempts attempts;

    @Inject
    public FilmsGoBack(Attempts attempts) {
        this.attempts = attempts;
    }

    void giveBack(@Observes @Priority(NodeDraining.FILMS) NodeDraining draining) {
        draining.end("jobs returned", attempts::giveBack);
    }
}
