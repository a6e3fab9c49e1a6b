package org.syncwatch.web.rest;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.syncwatch.room.boundary.Removal;

/**
 * The body that sends a member out.
 *
 * @param ban until the room ends; otherwise for a while
 * @param reason told to the member
 */
public record KickBody(
        boolean ban, @Nullable @Size(max = 200) String reason) {

    Removal removal() {
        return new Removal(ban, reason == null || reason.isBlank() ? null : reason.strip());
    }
}
