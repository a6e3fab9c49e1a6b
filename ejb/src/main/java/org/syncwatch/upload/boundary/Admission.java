package org.syncwatch.upload.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.limits.boundary.TooMany;
import org.syncwatch.upload.boundary.UploadOutcome.Open;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;
import org.syncwatch.upload.boundary.UploadOutcome.Refused;
import org.syncwatch.upload.control.ContainerFormat;
import org.syncwatch.upload.control.Filename;

/** Decides before the first byte whether a film may come. */
@ApplicationScoped
public class Admission {

    private final Limits often;
    private final UploadLedger ledger;
    private final UploadLimits limits;

    @Inject
    public Admission(Limits often, UploadLedger ledger, UploadLimits limits) {
        this.often = often;
        this.ledger = ledger;
        this.limits = limits;
    }

    UploadOutcome admit(IncomingFilm film) {
        String contentType = ContainerFormat.declared(film.contentType(), film.filename());
        Optional<Reason> refusal = refusal(contentType, film);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        String who = film.uploader().toString();
        Optional<TooMany> tooMany = often.take(Limit.UPLOADS, who);
        if (tooMany.isPresent()) {
            return new UploadOutcome.TooOften(tooMany.get());
        }
        boolean opened = false;
        try {
            Long length = film.length().isPresent() ? film.length().getAsLong() : null;
            UploadOutcome outcome = ledger.open(film.uploader(), Filename.shown(film.filename()), contentType, length);
            opened = outcome instanceof Open;
            return outcome;
        } finally {
            if (!opened) {
                often.giveBack(Limit.UPLOADS, who);
            }
        }
    }

    private Optional<Reason> refusal(String contentType, IncomingFilm film) {
        if (!ContainerFormat.accepted(contentType)) {
            return Optional.of(Reason.UNSUPPORTED_TYPE);
        }
        if (film.length().orElse(1) == 0) {
            return Optional.of(Reason.EMPTY_FILE);
        }
        return film.length().orElse(1) > limits.values().maxBytes() ? Optional.of(Reason.TOO_LARGE) : Optional.empty();
    }
}
