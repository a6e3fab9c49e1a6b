package org.syncwatch.upload.control;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.syncwatch.upload.entity.Checksum;

/** Reads a body no faster than its sender may send. */
public final class PieceReader {

    /** Waits until so many bytes more may be read. */
    @FunctionalInterface
    public interface Throttle {
        void await(int bytes) throws IOException;
    }

    /** Small enough that a sender notices the pace at once, large enough that counting costs little. */
    private static final int SLICE_BYTES = 1 << 20;

    private final InputStream body;
    private final OptionalLong announced;
    private final Throttle throttle;
    private final @Nullable Checksum checksum;
    private final @Nullable MessageDigest digest;
    private long consumed;

    /** @param checksum of the whole body */
    public PieceReader(InputStream body, OptionalLong announced, @Nullable Checksum checksum, Throttle throttle) {
        this.body = body;
        this.announced = announced;
        this.checksum = checksum;
        this.digest = checksum == null ? null : checksum.digest();
        this.throttle = throttle;
    }

    /** Whether what was read counts only once all of it was read and found intact. */
    public boolean checked() {
        return checksum != null;
    }

    /** Whether what was read is what the checksum belongs to; to be asked once. */
    public boolean intact() {
        return checksum == null || digest == null || checksum.matches(digest);
    }

    /**
     * Reads until the buffer is filled from one place to another or the body ends; answers where it stopped.
     *
     * @throws IOException when the sender went away, which ends a body before its announced length
     */
    public int fill(byte[] buffer, int from, int to) throws IOException {
        int filled = from;
        while (filled < to) {
            int slice = Math.min(SLICE_BYTES, to - filled);
            throttle.await(slice);
            int got = body.readNBytes(buffer, filled, slice);
            if (digest != null) {
                digest.update(buffer, filled, got);
            }
            consumed += got;
            filled += got;
            if (got < slice) {
                if (consumed < announced.orElse(0)) {
                    throw new EOFException("the body ended after " + consumed + " bytes");
                }
                return filled;
            }
        }
        return filled;
    }

    public boolean atEnd() throws IOException {
        return body.read() < 0;
    }
}
