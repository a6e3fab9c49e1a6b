package org.syncwatch.playback.entity;

import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.server.Refusal;

/** What became of a command; its issuer always gets exactly one. */
public sealed interface Outcome {

    record Applied(PlaybackState state) implements Outcome {}

    /** The same command was applied before, as {@code sequence}. */
    record Duplicate(long sequence) implements Outcome {}

    /** The room moved on since the state the issuer acted upon. */
    record Conflict(long currentSequence) implements Outcome {}

    /** The film the issuer acted upon is no longer on. */
    record Stale(long currentSequence) implements Outcome {}

    /** @param rule stable code of the rule that refused */
    record Forbidden(String rule) implements Outcome {}

    /** The room does not let the issuer do that. */
    record Barred(Refusal rule) implements Outcome {}

    /** A sign was heeded: fewer are waited for. */
    record Progressed(PlaybackState state) implements Outcome {}

    /** A sign that changes nothing for the others. */
    record Noted() implements Outcome {}

    /** The command could not be made durable now; sending it again with the same id is safe. */
    record Unavailable(String reason) implements Outcome {}
}
