package org.syncwatch.protocol.job;

/**
 * A job that nobody tries any more, for the operator to look at and to put back.
 *
 * @param code stable, for programs
 * @param message for people
 */
public record DeadJob(TranscodeJob job, String code, String message, long failedAtMs) {

    public static final String QUEUE = "syncwatch.transcode.dead";

    /** Of each message that names a film's dead job; what the broker puts there by itself has neither property. */
    public static final String FILM = "film";

    public static final String REASON = "reason";
}
