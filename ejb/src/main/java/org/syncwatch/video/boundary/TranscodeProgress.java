package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.syncwatch.protocol.job.TranscodeReport;

/** Applies the reports of the transcoder pool; late, repeated and contradicting ones do no harm. */
@ApplicationScoped
public class TranscodeProgress {

    private final ReportedFilms films;
    private final Event<VideoChanged> changes;

    @Inject
    public TranscodeProgress(ReportedFilms films, Event<VideoChanged> changes) {
        this.films = films;
        this.changes = changes;
    }

    /** Commits one report, then fires {@link VideoChanged} when it was news; to be called without a transaction. */
    public void apply(TranscodeReport report) {
        films.note(report).ifPresent(changes::fire);
    }
}
