package org.syncwatch.transcode.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.syncwatch.audit.boundary.Actor;
import org.syncwatch.transcode.boundary.RetryOutcome.OriginalGone;
import org.syncwatch.transcode.boundary.RetryOutcome.Queued;
import org.syncwatch.video.boundary.VideoChanged;

/** Tries a film once more, for its uploader or an admin, and tells whoever waits for it. */
@ApplicationScoped
public class FilmRetry {

    private final RetriedFilms films;
    private final Originals originals;
    private final Event<VideoChanged> changes;

    @Inject
    public FilmRetry(RetriedFilms films, Originals originals, Event<VideoChanged> changes) {
        this.films = films;
        this.originals = originals;
        this.changes = changes;
    }

    public RetryOutcome byUploader(UUID film, UUID account) {
        return films.refusal(film, account).orElseGet(() -> tried(film, () -> films.retry(film, account)));
    }

    public RetryOutcome byAdmin(UUID film, Actor admin) {
        films.forgetIfSettled(film);
        return films.refusal(film).orElseGet(() -> tried(film, () -> films.retry(film, admin)));
    }

    /** Asks the storage first, because no row should be locked while it answers. */
    private RetryOutcome tried(UUID film, Supplier<RetryOutcome> retry) {
        if (!originals.kept(film)) {
            return new OriginalGone();
        }
        RetryOutcome outcome = retry.get();
        if (outcome instanceof Queued queued) {
            changes.fire(queued.change());
        }
        return outcome;
    }
}
