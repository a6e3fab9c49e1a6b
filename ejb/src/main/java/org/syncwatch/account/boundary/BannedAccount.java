package org.syncwatch.account.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that may not sign in. */
public record BannedAccount(
        UUID id,
        String username,
        Instant bannedAt,
        @Nullable String reason) {}
