package org.syncwatch.friends.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as friends and those who ask see them.
 *
 * @param avatar unguessable name of their picture, or null
 */
public record Person(UUID id, String username, @Nullable String avatar) {}
