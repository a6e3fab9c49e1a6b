package org.syncwatch.transcoder.process;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator lets one ffmpeg use up. */
@Dependent
public class WatchdogSettings {

    /** A segment of six seconds is never as large. */
    private static final long FILE_BYTES = 1L << 30;

    private final Limits limits;

    @Inject
    public WatchdogSettings(
            @ConfigProperty(name = "syncwatch.transcoder.time-limit", defaultValue = "PT4H") Duration timeLimit,
            @ConfigProperty(name = "syncwatch.transcoder.stall-limit", defaultValue = "PT2M") Duration stallLimit,
            @ConfigProperty(name = "syncwatch.transcoder.memory-bytes", defaultValue = "6442450944") long memoryBytes,
            @ConfigProperty(name = "syncwatch.transcoder.resident-bytes", defaultValue = "4294967296")
                    long residentBytes,
            @ConfigProperty(name = "syncwatch.transcoder.output-bytes", defaultValue = "34359738368")
                    long outputBytes) {
        this.limits = new Limits(timeLimit, stallLimit, memoryBytes, residentBytes, FILE_BYTES, outputBytes);
    }

    public Limits limits() {
        return limits;
    }
}
