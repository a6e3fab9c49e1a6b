package org.syncwatch.playback.control;

import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.entity.Audience;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.Source;

/**
 * What the database says about one command while its room is locked.
 *
 * @param priorSequence sequence an equal command got earlier, or null
 * @param worstRoundTripMs largest round trip of the members present, milliseconds
 * @param shown the room's film
 * @param named the film the command names, or null when the issuer may not show it
 */
record Standing(
        PlaybackState state,
        boolean member,
        boolean maySteer,
        @Nullable Long priorSequence,
        double worstRoundTripMs,
        Audience audience,
        Film shown,
        @Nullable Film named) {

    /** @param lengthMs in milliseconds, or null while unknown */
    record Film(
            @Nullable Source source,
            boolean ready,
            @Nullable Long lengthMs) {}
}
