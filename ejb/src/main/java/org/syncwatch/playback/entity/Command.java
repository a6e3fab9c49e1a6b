package org.syncwatch.playback.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's wish to change a room's playback.
 *
 * @param expectedSequence sequence the member acted upon, or null for whatever it is
 * @param epoch epoch of the film the member acted upon, or null for whichever is on
 * @param receivedMs cluster time of the wish's receipt, milliseconds since 1970
 */
public record Command(
        UUID id,
        UUID room,
        UUID member,
        @Nullable Long expectedSequence,
        @Nullable Long epoch,
        double receivedMs,
        Change change) {}
