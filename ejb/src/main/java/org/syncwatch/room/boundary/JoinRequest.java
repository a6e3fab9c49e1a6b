package org.syncwatch.room.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to enter.
 *
 * @param account the signed-in account, or null for a guest
 * @param name account name or the name a guest chose, 1 to 40 characters
 * @param memberToken proof of an earlier seat, or null
 * @param address from which they come, in figures, or null when nobody knows it
 */
public record JoinRequest(
        @Nullable UUID account,
        @Nullable String name,
        @Nullable String password,
        @Nullable String memberToken,
        @Nullable String address) {}
