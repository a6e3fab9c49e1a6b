package org.syncwatch.web.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.syncwatch.video.boundary.WatchedFilms;

/** Has films looked at of which somebody with a good pass asked for a part in vain. */
@ApplicationScoped
public class LostParts {

    private static final System.Logger LOG = System.getLogger(LostParts.class.getName());

    private final WatchedFilms films;

    @Inject
    public LostParts(WatchedFilms films) {
        this.films = films;
    }

    /** The answer does not depend on whether this works. */
    void missed(HlsPath path) {
        path.attempt().ifPresent(attempt -> {
            try {
                films.checkSoon(path.film(), attempt);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "nobody looks after {0} for now: {1}", path.key(), failed.toString());
            }
        });
    }
}
