package org.syncwatch.audit.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which deeds somebody wants to see; what is null does not matter.
 *
 * @param type as {@link AuditType} codes it
 * @param actor an account's id, or a name in any case
 * @param target the id of what it was done to
 * @param from the earliest moment
 * @param to the moment before which it was
 * @param before the id before which the page ends, for the next page
 */
public record AuditQuestion(
        @Nullable String type,
        @Nullable String actor,
        @Nullable String target,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean success,
        @Nullable Long before) {}
