package org.syncwatch.video.boundary;

import java.time.Instant;

/**
 * Opens one film's files to whoever holds it, until it expires.
 *
 * @param text goes into an address as it is
 */
public record FilmPass(String text, Instant expiresAt) {

    private static final String FILES = "/hls/";

    /**
     * The address under which the pass opens a file.
     *
     * @param path as {@code VideoStatus.manifestUrl} names it, which nobody can fetch
     */
    public String to(String path) {
        if (!path.startsWith(FILES)) {
            throw new IllegalArgumentException(path + " is no file of a film");
        }
        return FILES + text + '/' + path.substring(FILES.length());
    }
}
