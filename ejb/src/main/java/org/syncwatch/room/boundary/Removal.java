package org.syncwatch.room.boundary;

import org.jspecify.annotations.Nullable;

/**
 * How somebody is sent out.
 *
 * @param ban until the room ends; otherwise for a while
 * @param reason told to whoever is sent out, or null
 */
public record Removal(boolean ban, @Nullable String reason) {}
