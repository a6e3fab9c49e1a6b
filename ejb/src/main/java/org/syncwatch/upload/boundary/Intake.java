package org.syncwatch.upload.boundary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;
import org.syncwatch.upload.control.ContainerFormat;
import org.syncwatch.upload.control.PieceReader;
import org.syncwatch.upload.entity.StoredPart;
import org.syncwatch.upload.entity.Upload;
import org.syncwatch.video.boundary.StorageUnavailable;
import org.syncwatch.video.boundary.Videos;

/** One piece on its way into the storage, with one part of it in memory. */
final class Intake {

    private final UploadLedger ledger;
    private final PartStorage storage;
    private final PieceReader reader;
    private final long most;
    private final byte[] buffer;
    private final List<StoredPart> uncounted = new ArrayList<>();
    private Upload upload;
    private long stored;
    private boolean fruitful;

    Intake(UploadLedger ledger, PartStorage storage, UploadLimits.Values limits, Upload upload, PieceReader reader) {
        this.ledger = ledger;
        this.storage = storage;
        this.reader = reader;
        this.upload = upload;
        this.stored = upload.stored();
        this.most = upload.length() == null ? limits.maxBytes() : upload.length();
        this.buffer = new byte[(int) Math.min(limits.partBytes(), most - stored)];
    }

    UploadOutcome run() throws IOException {
        int ahead = 0;
        if (stored == 0) {
            ahead = reader.fill(buffer, 0, Math.min(ContainerFormat.HEAD, buffer.length));
            Reason refusal = refusalOf(ahead);
            if (refusal != null) {
                return new UploadOutcome.Refused(refusal);
            }
        }
        Reason refusal = takeParts(ahead);
        if (refusal == null) {
            refusal = refusalAtTheEnd();
        }
        return refusal == null ? new UploadOutcome.Open(upload) : new UploadOutcome.Refused(refusal);
    }

    /** What the first bytes tell. */
    private @Nullable Reason refusalOf(int head) {
        if (head < Math.min(ContainerFormat.HEAD, buffer.length) && upload.length() != null) {
            return Reason.PIECE_TOO_SMALL;
        }
        if (head == 0) {
            return Reason.EMPTY_FILE;
        }
        return ContainerFormat.recognised(Arrays.copyOf(buffer, head)) ? null : Reason.NOT_A_VIDEO;
    }

    private @Nullable Reason takeParts(int head) throws IOException {
        int from = head;
        while (stored < most) {
            int wanted = (int) Math.min(buffer.length, most - stored);
            int filled = reader.fill(buffer, from, wanted);
            from = 0;
            Reason refusal = filled == 0 ? null : keep(filled, filled < wanted);
            if (refusal != null || filled < wanted) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable Reason keep(int filled, boolean pieceEnds) {
        boolean last = upload.length() == null ? pieceEnds : stored + filled == most;
        if (!last && filled < PartStorage.LEAST_PART_BYTES) {
            // The storage takes no smaller part: the sender hears where the last one ends and goes on from there.
            return fruitful ? null : Reason.PIECE_TOO_SMALL;
        }
        Reason refusal = put(filled);
        if (refusal == null && !reader.checked()) {
            refusal = count();
        }
        return refusal;
    }

    private @Nullable Reason put(int filled) {
        Reason refusal = upload.length() == null ? ledger.grow(upload, filled).orElse(null) : null;
        if (refusal == null && upload.storageUpload() == null) {
            refusal = begin();
        }
        if (refusal != null) {
            return refusal;
        }
        OptionalInt number = ledger.nextPart(upload);
        if (number.isEmpty()) {
            return Reason.TAKEN_OVER;
        }
        if (number.getAsInt() > PartStorage.MOST_PARTS) {
            return Reason.TOO_MANY_PIECES;
        }
        return send(number.getAsInt(), filled);
    }

    private @Nullable Reason begin() {
        String key = Videos.originalKey(upload.id());
        String inStorage = storage.begin(key, upload.contentType());
        if (!ledger.begun(upload, inStorage)) {
            storage.abort(key, inStorage);
            return Reason.TAKEN_OVER;
        }
        upload = upload.begun(inStorage);
        return null;
    }

    private @Nullable Reason send(int number, int filled) {
        String inStorage = String.valueOf(upload.storageUpload());
        try {
            Optional<String> etag = storage.put(Videos.originalKey(upload.id()), inStorage, number, buffer, filled);
            if (etag.isEmpty()) {
                return Reason.PARTS_LOST;
            }
            uncounted.add(new StoredPart(number, etag.get(), filled));
        } catch (StorageUnavailable failed) {
            if (ledger.nextPart(upload).isEmpty()) {
                return Reason.TAKEN_OVER;
            }
            throw failed;
        }
        stored += filled;
        fruitful = true;
        return null;
    }

    private @Nullable Reason count() {
        if (!ledger.note(upload, List.copyOf(uncounted))) {
            return Reason.TAKEN_OVER;
        }
        uncounted.clear();
        upload = upload.grown(stored);
        return null;
    }

    private @Nullable Reason refusalAtTheEnd() throws IOException {
        if (upload.length() == null && stored == most && !reader.atEnd()) {
            return Reason.TOO_LARGE;
        }
        if (!reader.intact()) {
            return Reason.CHECKSUM_MISMATCH;
        }
        return uncounted.isEmpty() ? null : count();
    }
}
