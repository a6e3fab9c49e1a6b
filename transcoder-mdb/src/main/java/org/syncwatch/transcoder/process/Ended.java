package org.syncwatch.transcoder.process;

import java.util.List;

/**
 * How a child ended.
 *
 * @param exitCode its own, or 128 plus the signal that ended it
 * @param ranOutOfTime true when it was killed for running or being silent too long
 * @param complaints the last lines of its standard error
 */
public record Ended(int exitCode, boolean ranOutOfTime, List<String> complaints) {

    public boolean well() {
        return exitCode == 0 && !ranOutOfTime;
    }

    public boolean complained(String words) {
        return complaints.stream().anyMatch(line -> line.contains(words));
    }

    /** True when the machine, not the film, is to blame: not startable, killed from outside, or no disk left. */
    public boolean faultOfThePlatform() {
        return !ranOutOfTime
                && (exitCode == 126 || exitCode == 127 || exitCode == 137 || complained("No space left on device"));
    }
}
