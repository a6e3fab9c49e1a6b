package org.syncwatch.upload.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.syncwatch.upload.boundary.UploadOutcome.Accepted;
import org.syncwatch.upload.boundary.UploadOutcome.Open;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;
import org.syncwatch.upload.boundary.UploadOutcome.Refused;
import org.syncwatch.upload.entity.Upload;
import org.syncwatch.video.boundary.StorageUnavailable;

/** Films on their way in. What is stored of one waits in the database and the storage, so any node can go on with it. */
@ApplicationScoped
public class Uploads {

    private static final Set<Reason> HOPELESS =
            EnumSet.of(Reason.NOT_A_VIDEO, Reason.TOO_MANY_PIECES, Reason.PARTS_LOST);

    private final Admission admission;
    private final UploadLedger ledger;
    private final PieceIntake intake;
    private final Completion completion;
    private final Withdrawal withdrawal;
    private final UploadSlots slots;

    @Inject
    public Uploads(
            Admission admission,
            UploadLedger ledger,
            PieceIntake intake,
            Completion completion,
            Withdrawal withdrawal,
            UploadSlots slots) {
        this.admission = admission;
        this.ledger = ledger;
        this.intake = intake;
        this.completion = completion;
        this.withdrawal = withdrawal;
        this.slots = slots;
    }

    /** Opens an upload that arrives in pieces; its length has to be announced. */
    public UploadOutcome open(IncomingFilm film) {
        return admission.admit(film);
    }

    /** Uploads of the account that can be gone on with. */
    public List<Upload> of(UUID account) {
        return ledger.of(account);
    }

    /**
     * How far the upload is: open, or accepted when it is a film already, which it becomes now if a node died before it did so.
     * While somebody else makes a film of it, it is open with all its bytes.
     *
     * @throws StorageUnavailable when all bytes are there and the storage does not make one object of them
     */
    public UploadOutcome standing(UUID account, UUID id) {
        Optional<Upload> upload = ledger.find(account, id);
        if (upload.isEmpty()) {
            return completion.film(account, id);
        }
        return upload.get().complete() ? completion.complete(upload.get()) : new Open(upload.get());
    }

    /**
     * Takes in the next bytes; not in a transaction, because bytes take minutes and a row takes none.
     *
     * @throws StorageUnavailable when the storage failed; what it has counts
     */
    public UploadOutcome write(UUID account, UUID id, Piece piece) {
        UploadOutcome standing = standing(account, id);
        if (standing instanceof Accepted done) {
            return piece.offset() == done.sizeBytes() ? done : new Refused(Reason.WRONG_OFFSET);
        }
        if (!(standing instanceof Open open)) {
            return standing;
        }
        Upload upload = open.upload();
        if (piece.offset() != upload.stored()) {
            return new Refused(Reason.WRONG_OFFSET);
        }
        if (upload.complete()) {
            return standing;
        }
        if (piece.length().orElse(0) > length(upload) - upload.stored()) {
            return new Refused(Reason.BEYOND_LENGTH);
        }
        return received(
                account,
                () -> ledger.claim(id, piece.offset())
                        .map(claimed -> settled(claimed, intake.take(claimed, piece)))
                        .orElseGet(() -> new Refused(Reason.WRONG_OFFSET)));
    }

    /** Takes in a whole film at once; nothing is left of one that does not become a film, unless somebody else goes on with it. */
    public UploadOutcome receive(IncomingFilm film, InputStream body) {
        return received(film.uploader(), () -> {
            UploadOutcome admitted = admission.admit(film);
            return admitted instanceof Open open ? receive(open.upload(), film.length(), body) : admitted;
        });
    }

    private UploadOutcome receive(Upload opened, OptionalLong length, InputStream body) {
        boolean kept = false;
        Upload writer = opened;
        try {
            writer = ledger.claim(opened.id(), 0).orElseThrow();
            UploadOutcome outcome = intake.take(writer, new Piece(0, length, body, null));
            if (outcome instanceof Open open) {
                outcome = completion.closed(open.upload());
            }
            kept = outcome instanceof Accepted;
            return outcome;
        } finally {
            if (!kept) {
                withdrawal.withdrawForWriter(writer);
            }
        }
    }

    /** Gives an upload up; false when the account has no such open one. */
    public boolean end(UUID account, UUID id) {
        return ledger.find(account, id).filter(withdrawal::withdraw).isPresent();
    }

    private UploadOutcome settled(Upload claimed, UploadOutcome outcome) {
        if (outcome instanceof Open open && open.upload().complete()) {
            return completion.complete(open.upload());
        }
        if (outcome instanceof Refused refused && HOPELESS.contains(refused.reason())) {
            return withdrawal.withdrawForWriter(claimed) ? outcome : new Refused(Reason.TAKEN_OVER);
        }
        return outcome;
    }

    private UploadOutcome received(UUID account, Supplier<UploadOutcome> work) {
        if (!slots.take(account)) {
            return new Refused(Reason.BUSY);
        }
        try {
            return work.get();
        } finally {
            slots.giveBack(account);
        }
    }

    private static long length(Upload upload) {
        return upload.length() == null ? Long.MAX_VALUE : upload.length();
    }
}
