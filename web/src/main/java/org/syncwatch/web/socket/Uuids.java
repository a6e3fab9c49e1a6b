package org.syncwatch.web.socket;

import java.util.Optional;
import java.util.UUID;

/** Ids that browsers chose. */
final class Uuids {

    private Uuids() {}

    static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
