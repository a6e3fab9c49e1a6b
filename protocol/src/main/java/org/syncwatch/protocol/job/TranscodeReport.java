package org.syncwatch.protocol.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a worker reports of one attempt at a job. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TranscodeReport.Progressed.class, name = "progressed"),
    @JsonSubTypes.Type(value = TranscodeReport.Watchable.class, name = "watchable"),
    @JsonSubTypes.Type(value = TranscodeReport.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = TranscodeReport.Failed.class, name = "failed")
})
public sealed interface TranscodeReport {

    String videoId();

    /** Names one run over the film; its output stands under {@code hls/{videoId}/{attempt}/}. */
    String attempt();

    /** @param percent 0 to 100 */
    record Progressed(String videoId, String attempt, int percent) implements TranscodeReport {}

    /**
     * The film can be watched while the rest of it is made; comes again whenever more of it can.
     *
     * @param durationMs length as the file declares it, 0 when it declares none
     * @param playableMs how much is in storage, in every size and track
     */
    record Watchable(String videoId, String attempt, long durationMs, int width, int height, long playableMs)
            implements TranscodeReport {}

    /** @param durationMs length in milliseconds as the transcoder measured it */
    record Finished(String videoId, String attempt, long durationMs, int width, int height)
            implements TranscodeReport {}

    /**
     * @param code stable, for programs
     * @param message for people
     */
    record Failed(String videoId, String attempt, String code, String message) implements TranscodeReport {}
}
