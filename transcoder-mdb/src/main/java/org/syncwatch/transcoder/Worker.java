package org.syncwatch.transcoder;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.protocol.job.DeadJob;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.transcoder.health.JobTimes;
import org.syncwatch.transcoder.process.PlatformFault;

/**
 * Sees one delivery of a job through. What follows is sent before the delivery is acknowledged, so a worker that dies in
 * between does something twice and never not at all.
 */
final class Worker {

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    /** Long enough for the node that gives a job back to be gone. */
    private static final Duration GONE_AFTER = Duration.ofSeconds(3);

    private static final String CODE = "platform_fault";
    private static final String MESSAGE =
            "The server could not process the film, although it tried several times. The file itself may be fine: try again later.";

    /** Makes one attempt. */
    @FunctionalInterface
    interface Work {
        Outcome attempt(TranscodeJob job, String attempt);
    }

    private final Jobs jobs;
    private final Reports reports;
    private final Attempts attempts;
    private final Retries retries;
    private final JobTimes times;
    private final Clock clock;

    Worker(Jobs jobs, Reports reports, Attempts attempts, Retries retries, JobTimes times, Clock clock) {
        this.jobs = jobs;
        this.reports = reports;
        this.attempts = attempts;
        this.retries = retries;
        this.times = times;
        this.clock = clock;
    }

    /** @param delivery 1 unless an earlier worker died over it */
    void take(TranscodeJob job, int delivery, Work work) {
        attempts.begun();
        try {
            if (attempts.goingDown()) {
                putBack(job);
            } else {
                tryOnce(job, delivery, work);
            }
        } finally {
            attempts.ended();
        }
    }

    private void tryOnce(TranscodeJob job, int delivery, Work work) {
        String attempt = UUID.randomUUID().toString();
        LOG.log(
                Level.INFO,
                "film {0}, try {1}, delivery {2}, attempt {3}",
                job.videoId(),
                job.tries() + 1,
                delivery,
                attempt);
        Outcome outcome;
        try {
            outcome = work.attempt(job, attempt);
            if (!(outcome instanceof Outcome.Playable) && attempts.goingDown()) {
                throw new PlatformFault("cut short at " + job.videoId());
            }
        } catch (RuntimeException fault) {
            failed(job, delivery, attempt, fault);
            return;
        }
        LOG.log(Level.INFO, "film {0}: {1}", job.videoId(), outcome);
        conclude(job, attempt, outcome);
    }

    private void conclude(TranscodeJob job, String attempt, Outcome outcome) {
        if (outcome instanceof Outcome.Unplayable) {
            times.failed();
        } else {
            times.completed();
        }
        outcome.report(job, attempt).ifPresent(reports::deliver);
        if (outcome instanceof Outcome.Playable playable) {
            playable.next().ifPresent(next -> jobs.later(next, Duration.ZERO));
        }
    }

    private void failed(TranscodeJob job, int delivery, String attempt, RuntimeException fault) {
        if (attempts.goingDown()) {
            putBack(job);
            return;
        }
        times.failed();
        int failed = job.tries() + delivery;
        LOG.log(Level.WARNING, "film " + job.videoId() + ": attempt " + attempt + " failed", fault);
        Optional<Duration> pause = retries.pause(failed);
        if (pause.isPresent()) {
            LOG.log(Level.INFO, "film {0} is tried again in {1}", job.videoId(), pause.get());
            jobs.later(job.withTries(failed), pause.get());
        } else if (job.work() == TranscodeJob.Work.SIZES) {
            LOG.log(Level.WARNING, "film {0} plays on without further sizes", job.videoId());
        } else {
            LOG.log(Level.WARNING, "film {0} is given up after {1} attempts", job.videoId(), failed);
            jobs.bury(new DeadJob(job, CODE, reason(fault), clock.millis()));
            reports.deliver(new TranscodeReport.Failed(job.videoId(), attempt, CODE, MESSAGE));
        }
    }

    private void putBack(TranscodeJob job) {
        jobs.later(job, GONE_AFTER);
        attempts.gaveBack();
        LOG.log(Level.INFO, "film {0} is left to another worker", job.videoId());
    }

    /** For the operator, who sees more of it in the log. */
    private static String reason(RuntimeException fault) {
        Throwable cause = fault.getCause();
        return fault.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
    }
}
