package org.syncwatch.upload.boundary;

import java.io.InputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.syncwatch.upload.entity.Checksum;

/**
 * The next bytes of an upload.
 *
 * @param offset where the sender believes to be
 * @param length announced bytes of this piece, when the sender announced them
 * @param body read once
 * @param checksum of the whole piece; with it, nothing of a piece counts before all of it is right
 */
public record Piece(
        long offset,
        OptionalLong length,
        InputStream body,
        @Nullable Checksum checksum) {}
