package org.syncwatch.upload.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import org.syncwatch.upload.control.PieceReader;
import org.syncwatch.upload.entity.Upload;

/** Takes in what senders send, no faster than they may. */
@ApplicationScoped
public class PieceIntake {

    private static final System.Logger LOG = System.getLogger(PieceIntake.class.getName());

    private final UploadLedger ledger;
    private final PartStorage storage;
    private final UploadPace pace;
    private final UploadLimits limits;

    @Inject
    public PieceIntake(UploadLedger ledger, PartStorage storage, UploadPace pace, UploadLimits limits) {
        this.ledger = ledger;
        this.storage = storage;
        this.pace = pace;
        this.limits = limits;
    }

    /**
     * Takes in what the piece holds, for the upload's writer.
     *
     * @return the upload as it is then, or why it is not
     */
    UploadOutcome take(Upload upload, Piece piece) {
        PieceReader reader = new PieceReader(
                piece.body(), piece.length(), piece.checksum(), bytes -> await(upload.account(), bytes));
        try {
            return new Intake(ledger, storage, limits.values(), upload, reader).run();
        } catch (IOException senderGone) {
            LOG.log(Level.DEBUG, "an upload broke off", senderGone);
            return new UploadOutcome.BrokenOff();
        }
    }

    private void await(UUID account, int bytes) throws IOException {
        Duration wait = pace.take(account, bytes);
        if (wait.isZero()) {
            return;
        }
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the node goes down");
        }
    }
}
