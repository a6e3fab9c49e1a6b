package org.syncwatch.web.rest;

import java.util.Optional;
import java.util.UUID;

/** Reads ids out of paths; what is no id names no film. */
final class VideoIds {

    private VideoIds() {}

    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
