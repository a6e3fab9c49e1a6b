package org.syncwatch.transcoder.health;

import com.sun.management.OperatingSystemMXBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.syncwatch.transcoder.Attempts;
import org.syncwatch.transcoder.Encoders;

/** How the transcoder of this node is. */
@ApplicationScoped
public class TranscoderHealth {

    /**
     * A worker that is busy is healthy; one without ffmpeg, without broker or on its way down is not.
     *
     * @param queueDepth jobs that wait in the whole cluster; null when the broker does not tell
     * @param ffmpegVersion null when no ffmpeg answers
     * @param gpuAvailable a graphics card can be reached; whether it is used is a setting
     * @param encoders those of the settings, tried once
     * @param cpuUsagePercent of the whole machine
     * @param memoryUsageMB heap of this node and what its ffmpeg processes hold
     */
    public record Condition(
            boolean healthy,
            int activeJobs,
            @Nullable Integer queueDepth,
            boolean ffmpegAvailable,
            @Nullable String ffmpegVersion,
            boolean gpuAvailable,
            Encoders.State encoders,
            @Nullable Instant lastJobCompletedAt,
            @Nullable Instant lastJobFailedAt,
            long cpuUsagePercent,
            long memoryUsageMB) {}

    private final Attempts attempts;
    private final JobTimes times;
    private final MediaTools tools;
    private final Encoders encoders;
    private final QueueDepth queue;

    @Inject
    public TranscoderHealth(Attempts attempts, JobTimes times, MediaTools tools, Encoders encoders, QueueDepth queue) {
        this.attempts = attempts;
        this.times = times;
        this.tools = tools;
        this.encoders = encoders;
        this.queue = queue;
    }

    public Condition now() {
        Optional<String> ffmpeg = tools.ffmpeg();
        OptionalInt depth = queue.now();
        Runtime memory = Runtime.getRuntime();
        long bytes = memory.totalMemory() - memory.freeMemory() + attempts.memoryOfChildren();
        return new Condition(
                ffmpeg.isPresent() && depth.isPresent() && !attempts.goingDown(),
                attempts.active(),
                depth.isPresent() ? depth.getAsInt() : null,
                ffmpeg.isPresent(),
                ffmpeg.orElse(null),
                tools.gpu(),
                encoders.state(),
                times.lastCompleted().orElse(null),
                times.lastFailed().orElse(null),
                cpuPercent(),
                bytes >> 20);
    }

    private static long cpuPercent() {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.max(0, Math.round(100 * machine.getCpuLoad()));
    }
}
