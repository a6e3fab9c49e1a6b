package org.syncwatch.audit.entity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log.
 *
 * @param id in the order in which deeds were noted, but for those noted at the same moment
 * @param type as {@code AuditType} codes it
 * @param retention the class that says how long the row is kept
 * @param metadata what else matters
 */
public record LoggedDeed(
        long id,
        Instant at,
        String type,
        String retention,
        @Nullable UUID actor,
        @Nullable String actorName,
        @Nullable String address,
        String targetType,
        String target,
        Map<String, String> metadata,
        boolean success) {}
