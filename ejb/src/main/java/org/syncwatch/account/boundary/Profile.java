package org.syncwatch.account.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param avatar unguessable name of the picture, or null without one
 * @param renameableAt when the name may be changed again, or null for at once
 */
public record Profile(
        UUID id,
        String username,
        String email,
        @Nullable String avatar,
        Instant createdAt,
        @Nullable Instant renameableAt) {}
