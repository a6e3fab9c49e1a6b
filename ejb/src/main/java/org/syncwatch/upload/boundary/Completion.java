package org.syncwatch.upload.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.upload.boundary.UploadOutcome.Accepted;
import org.syncwatch.upload.boundary.UploadOutcome.BrokenOff;
import org.syncwatch.upload.boundary.UploadOutcome.Open;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;
import org.syncwatch.upload.boundary.UploadOutcome.Refused;
import org.syncwatch.upload.entity.StoredPart;
import org.syncwatch.upload.entity.Upload;
import org.syncwatch.video.boundary.ObjectStorage;
import org.syncwatch.video.boundary.OwnFilms;
import org.syncwatch.video.boundary.StorageUnavailable;
import org.syncwatch.video.boundary.Videos;

/** Makes films of uploads whose bytes are all there: first the object, then the film; each step may be done again. */
@ApplicationScoped
public class Completion {

    private final UploadLedger ledger;
    private final PartStorage parts;
    private final ObjectStorage objects;
    private final OwnFilms films;
    private final Withdrawal withdrawal;

    @Inject
    public Completion(
            UploadLedger ledger, PartStorage parts, ObjectStorage objects, OwnFilms films, Withdrawal withdrawal) {
        this.ledger = ledger;
        this.parts = parts;
        this.objects = objects;
        this.films = films;
        this.withdrawal = withdrawal;
    }

    /** What came of a plain upload is all there is. */
    UploadOutcome closed(Upload upload) {
        if (upload.length() != null && !upload.complete()) {
            return new BrokenOff();
        }
        return ledger.close(upload) ? enter(upload.closed()) : new Refused(Reason.TAKEN_OVER);
    }

    /** One of those who ask for it does it; the others hear that all bytes are there. */
    UploadOutcome complete(Upload upload) {
        return ledger.complete(upload.id()).map(this::enter).orElseGet(() -> standing(upload.account(), upload.id()));
    }

    private UploadOutcome enter(Upload upload) {
        try {
            return entered(upload);
        } catch (StorageUnavailable failed) {
            ledger.leave(upload);
            throw failed;
        }
    }

    private UploadOutcome entered(Upload upload) {
        List<StoredPart> stored = ledger.parts(upload.id());
        if (stored.isEmpty()) {
            // Its row is gone: it came to nothing meanwhile.
            return film(upload.account(), upload.id());
        }
        String key = Videos.originalKey(upload.id());
        if (!parts.complete(key, String.valueOf(upload.storageUpload()), stored, upload.stored())) {
            return withdrawal.withdrawForWriter(upload)
                    ? new Refused(Reason.PARTS_LOST)
                    : standing(upload.account(), upload.id());
        }
        Optional<UploadOutcome> film = ledger.becomeFilm(upload).map(status -> new Accepted(status, upload.stored()));
        return film.orElseGet(() -> {
            objects.remove(key);
            return new Refused(Reason.UNKNOWN);
        });
    }

    private UploadOutcome standing(UUID account, UUID id) {
        return ledger.find(account, id).<UploadOutcome>map(Open::new).orElseGet(() -> film(account, id));
    }

    /** What an upload became that is none any more. */
    UploadOutcome film(UUID account, UUID id) {
        return films.find(account, id)
                .<UploadOutcome>map(film -> new Accepted(film.status(), film.sizeBytes()))
                .orElseGet(() -> new Refused(Reason.UNKNOWN));
    }
}
