package org.syncwatch.web.address;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a client is.
 *
 * @param address in figures, or null when nobody knows it
 * @param network as limits count it; null for a proxy that does not tell for whom it speaks, which has no limit
 */
public record Origin(@Nullable String address, @Nullable String network) {

    /** Of the server's own work. */
    public static final Origin NONE = new Origin(null, null);

    public Optional<String> limited() {
        return Optional.ofNullable(network);
    }
}
