package org.syncwatch.subtitles.entity;

import java.util.UUID;

/**
 * Subtitles that were added to a film.
 *
 * @param label for people
 * @param language as BCP 47 names it
 */
public record Subtitle(UUID id, UUID film, String label, String language) {

    /** In the object storage. */
    public String key() {
        return "hls/" + film + "/subtitles/" + id + ".vtt";
    }
}
