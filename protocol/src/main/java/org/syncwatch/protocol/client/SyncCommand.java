package org.syncwatch.protocol.client;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/** A wish to change the room's playback; each is answered by exactly one outcome. */
public sealed interface SyncCommand extends ClientMessage {

    /** UUID chosen by the client; a retry with the same id gets the first result again. */
    String commandId();

    /** Sequence the client acted upon; when given and no longer current, the command is refused as a conflict. */
    @Nullable
    Long expectedSequence();

    /** Epoch of the film the client acted upon; when given and over, the command is refused as stale. */
    @Nullable
    Long epoch();

    record Play(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String commandId,

            @Nullable Long expectedSequence,
            @Nullable Long epoch)
            implements SyncCommand {}

    record Pause(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String commandId,

            @Nullable Long expectedSequence,
            @Nullable Long epoch)
            implements SyncCommand {}

    /** @param targetMediaTimeMs media position in milliseconds, 0 to the film's length; beyond it the end is meant */
    record Seek(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String commandId,

            @Nullable Long expectedSequence,
            @Nullable Long epoch,
            @JsonProperty(required = true) long targetMediaTimeMs)
            implements SyncCommand {}

    /** @param playbackRate 0.25 to 4 */
    record SetRate(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String commandId,

            @Nullable Long expectedSequence,
            @Nullable Long epoch,
            @JsonProperty(required = true) double playbackRate)
            implements SyncCommand {}

    /** @param sourceId a film the caller uploaded, which may still be transcoding, or a link the caller had checked */
    record SetSource(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String commandId,

            @Nullable Long expectedSequence,
            @Nullable Long epoch,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) @JsonAlias("videoId")
            String sourceId)
            implements SyncCommand {}
}
