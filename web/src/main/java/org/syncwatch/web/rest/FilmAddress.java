package org.syncwatch.web.rest;

import java.util.List;

/**
 * Where a film's files can be fetched for a while: the master playlist, and beside it whatever belongs to the film.
 *
 * @param manifestUrl path of the HLS master playlist with a pass in it
 * @param expiresAtMs when the pass ends, in milliseconds since 1970
 * @param expiresInMs the same counted from now, for those whose clock is wrong
 * @param subtitles that were added to the film
 */
public record FilmAddress(String manifestUrl, long expiresAtMs, long expiresInMs, List<Subtitle> subtitles) {

    /** @param url path of the WebVTT file with a pass in it */
    public record Subtitle(String id, String label, String language, String url) {}
}
