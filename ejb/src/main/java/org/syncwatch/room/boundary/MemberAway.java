package org.syncwatch.room.boundary;

import java.util.UUID;

/** A member's socket is gone, for a while or for good. */
public record MemberAway(UUID room, UUID member) {}
