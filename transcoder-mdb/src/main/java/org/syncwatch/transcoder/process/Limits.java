package org.syncwatch.transcoder.process;

import java.time.Duration;

/**
 * What one child process may use up.
 *
 * @param wallClock longest run
 * @param stall longest time without progress before the child counts as hung
 * @param memoryBytes address space
 * @param residentBytes memory that it and its offspring really hold
 * @param fileBytes size of any one file it writes
 * @param outputBytes size of everything that its job has written, wherever that is by now
 */
public record Limits(
        Duration wallClock, Duration stall, long memoryBytes, long residentBytes, long fileBytes, long outputBytes) {

    /** The same for a shorter run. */
    public Limits lasting(Duration longest) {
        return new Limits(
                shorter(wallClock, longest),
                shorter(stall, longest),
                memoryBytes,
                residentBytes,
                fileBytes,
                outputBytes);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    long cpuSeconds() {
        return wallClock.toSeconds() * Runtime.getRuntime().availableProcessors() + 1;
    }
}
