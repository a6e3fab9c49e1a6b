package org.syncwatch.playback.entity;

import org.syncwatch.protocol.PlaybackState;

/** What the rules say to a change. */
public sealed interface Decision {

    record Accepted(PlaybackState next) implements Decision {}

    /** Fewer are waited for, all else stays: the sequence too. */
    record Progressed(PlaybackState state) implements Decision {}

    /** A sign of a member's player that changes nothing. */
    record Ignored() implements Decision {}

    /** @param rule stable code of the rule that refused */
    record Refused(String rule) implements Decision {}
}
