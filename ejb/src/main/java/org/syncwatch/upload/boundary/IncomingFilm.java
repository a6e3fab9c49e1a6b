package org.syncwatch.upload.boundary;

import java.util.OptionalLong;
import java.util.UUID;

/**
 * A file that somebody wants to send.
 *
 * @param filename as the sender calls it; only ever displayed
 * @param contentType as declared, parameters included; empty when it was not
 * @param length announced bytes, when the sender announced them
 */
public record IncomingFilm(UUID uploader, String filename, String contentType, OptionalLong length) {}
