package org.syncwatch.protocol.job;

import org.jspecify.annotations.Nullable;

/**
 * Asks the transcoder pool to work on a film.
 *
 * @param sourceKey object key of the uploaded original
 * @param widens of a job for {@link Work#SIZES}, the attempt whose output gets further sizes; null otherwise
 * @param tries how often it was tried before and failed for reasons that are not the film's
 * @param urgency 0 to 9; of jobs that wait the most urgent one is next
 */
public record TranscodeJob(
        String videoId,
        String sourceKey,
        Work work,
        @Nullable String widens,
        int tries,
        int urgency) {

    private static final int ORDINARY = 4;
    private static final int LEAST = 0;

    public enum Work {
        /** Make the film playable. */
        FILM,
        /** Add smaller sizes and previews to a film that plays already. */
        SIZES
    }

    /** A film's first job, neither urgent nor the opposite. */
    public static TranscodeJob film(String videoId, String sourceKey) {
        return new TranscodeJob(videoId, sourceKey, Work.FILM, null, 0, ORDINARY);
    }

    /** Waits for all others, as the film plays already. */
    public static TranscodeJob sizes(String videoId, String sourceKey, String widens) {
        return new TranscodeJob(videoId, sourceKey, Work.SIZES, widens, 0, LEAST);
    }

    public TranscodeJob withUrgency(int other) {
        return new TranscodeJob(videoId, sourceKey, work, widens, tries, other);
    }

    public TranscodeJob withTries(int other) {
        return new TranscodeJob(videoId, sourceKey, work, widens, other, urgency);
    }
}
