package org.syncwatch.web.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.boundary.SignUp;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.ServerHello.WaitFor;
import org.syncwatch.rights.entity.RoomRules;
import org.syncwatch.rights.entity.RoomRules.Preset;

/**
 * The body that opens a room; everything has a default.
 *
 * @param preset rules with a name, over which the four single ones go
 * @param maxParticipants 2 to the configured ceiling
 * @param waitDeadlineMs how long a start waits at most, 1,000 to 60,000 milliseconds
 * @param password up to 72 bytes of UTF-8
 */
public record NewRoom(
        @Nullable @Size(max = 80) String name,
        @Nullable @Min(2) Integer maxParticipants,
        @Nullable @MaxBytes(SignUp.MAX_PASSWORD_BYTES) String password,
        @Nullable Preset preset,
        @Nullable PlaybackControl playbackControl,
        @Nullable PlaybackControl sourceControl,
        @Nullable PlaybackControl chatControl,
        @Nullable PlaybackControl speakControl,
        @Nullable WaitFor waitFor,
        @Nullable @Min(1_000) @Max(60_000) Integer waitDeadlineMs) {

    RuleWishes rules() {
        return new RuleWishes(preset, playbackControl, sourceControl, chatControl, speakControl);
    }

    /** Without a word on the film, whoever steers chooses it. */
    RoomRules defaultRules() {
        return RoomRules.steeredBy(playbackControl == null ? PlaybackControl.all : playbackControl);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "NewRoom[" + name + "]";
    }
}
