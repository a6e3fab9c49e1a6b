package org.syncwatch.transcoder.process;

import java.time.Duration;

/**
 * What one child process may use up.
 *
 * @param wallClock longest run
 * @param stall longest silence on standard output before the child counts as hung
 * @param memoryBytes address space
 * @param fileBytes size of any one file it writes
 */
public record Limits(Duration wallClock, Duration stall, long memoryBytes, long fileBytes) {

    long cpuSeconds() {
        return wallClock.toSeconds() * Runtime.getRuntime().availableProcessors() + 1;
    }
}
