package org.syncwatch.web.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.boundary.SignUp;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.ServerHello.Succession;
import org.syncwatch.protocol.server.ServerHello.WaitFor;
import org.syncwatch.rights.entity.RoomRules.Preset;

/**
 * The body that changes a room's settings; what it does not name stays.
 *
 * @param password the new one; an empty one takes the old one away
 * @param delegateId who takes over, for a succession by name
 * @param preset rules with a name, over which the four single ones go
 */
public record ChangedRoom(
        @Nullable @Size(max = 80) String name,
        @Nullable @Min(2) Integer maxParticipants,
        @Nullable @MaxBytes(SignUp.MAX_PASSWORD_BYTES) String password,
        @Nullable Preset preset,
        @Nullable PlaybackControl playbackControl,
        @Nullable PlaybackControl sourceControl,
        @Nullable PlaybackControl chatControl,
        @Nullable PlaybackControl speakControl,
        @Nullable WaitFor waitFor,
        @Nullable @Min(1_000) @Max(60_000) Integer waitDeadlineMs,
        @Nullable Succession succession,
        @Nullable UUID delegateId) {

    RuleWishes rules() {
        return new RuleWishes(preset, playbackControl, sourceControl, chatControl, speakControl);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "ChangedRoom[" + name + "]";
    }
}
