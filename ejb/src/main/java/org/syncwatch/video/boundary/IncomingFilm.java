package org.syncwatch.video.boundary;

import java.io.InputStream;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A file on its way in.
 *
 * @param filename as the sender calls it; only ever displayed
 * @param contentType as declared, parameters included
 * @param length announced bytes, when the sender announced them
 * @param body read once, to its end
 */
public record IncomingFilm(UUID uploader, String filename, String contentType, OptionalLong length, InputStream body) {}
