package org.syncwatch.transcoder;

import java.util.Optional;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.job.TranscodeReport;

/** How an attempt at a film ended; a fault of the platform is an exception instead. */
sealed interface Outcome {

    /** What the application is told of it, if anything. */
    Optional<TranscodeReport> report(TranscodeJob job, String attempt);

    /**
     * @param durationMs measured length in milliseconds
     * @param width of the largest rendition
     * @param height of the largest rendition
     * @param next a job that makes more of it, to be sent after the report
     */
    record Playable(long durationMs, int width, int height, Optional<TranscodeJob> next) implements Outcome {

        @Override
        public Optional<TranscodeReport> report(TranscodeJob job, String attempt) {
            return Optional.of(new TranscodeReport.Finished(job.videoId(), attempt, durationMs, width, height));
        }
    }

    /**
     * @param code stable, for programs
     * @param message for people
     */
    record Unplayable(String code, String message) implements Outcome {

        @Override
        public Optional<TranscodeReport> report(TranscodeJob job, String attempt) {
            return Optional.of(new TranscodeReport.Failed(job.videoId(), attempt, code, message));
        }
    }

    /**
     * More was made of a film that played already, or could not be; either way it plays on.
     *
     * @param sizes added
     */
    record Widened(int sizes) implements Outcome {

        @Override
        public Optional<TranscodeReport> report(TranscodeJob job, String attempt) {
            return Optional.empty();
        }
    }
}
