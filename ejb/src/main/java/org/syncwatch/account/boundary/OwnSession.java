package org.syncwatch.account.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that still lasts, as its owner sees it.
 *
 * @param lastUsedAt when it was last renewed
 * @param current whether it is the one that asks
 */
public record OwnSession(
        UUID id,
        Instant startedAt,
        Instant lastUsedAt,
        @Nullable String userAgent,
        @Nullable String address,
        boolean current) {}
