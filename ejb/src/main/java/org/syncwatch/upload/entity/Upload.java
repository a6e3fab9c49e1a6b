package org.syncwatch.upload.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A film on its way in.
 *
 * @param id the film's, once it is one
 * @param filename as the sender calls it; only ever displayed
 * @param length announced bytes; null for a plain upload that did not announce them
 * @param stored bytes the storage has, from which the sender goes on
 * @param expiresAt when it ends unless more comes
 * @param storageUpload how the storage calls its parts; null before the first one
 * @param epoch of the last writer
 */
public record Upload(
        UUID id,
        UUID account,
        String filename,
        String contentType,
        @Nullable Long length,
        long stored,
        Instant expiresAt,
        @Nullable String storageUpload,
        long epoch) {

    /** Whether all announced bytes are there. */
    public boolean complete() {
        return length != null && stored == length;
    }

    /** The same when the storage calls its parts so. */
    public Upload begun(String inStorage) {
        return new Upload(id, account, filename, contentType, length, stored, expiresAt, inStorage, epoch);
    }

    /** The same with so many bytes in all. */
    public Upload grown(long bytes) {
        return new Upload(id, account, filename, contentType, length, bytes, expiresAt, storageUpload, epoch);
    }

    /** The same when what came is all there is. */
    public Upload closed() {
        return new Upload(id, account, filename, contentType, stored, stored, expiresAt, storageUpload, epoch);
    }
}
