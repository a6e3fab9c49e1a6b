package org.syncwatch.transcoder.process;

import java.util.List;
import java.util.Optional;

/**
 * How a child ended.
 *
 * @param exitCode its own, or 128 plus the signal that ended it
 * @param breach the rule for which it was ended
 * @param complaints the last lines of its standard error
 */
public record Ended(int exitCode, Optional<Breach> breach, List<String> complaints) {

    public boolean well() {
        return exitCode == 0 && breach.isEmpty();
    }

    public boolean complained(String words) {
        return complaints.stream().anyMatch(line -> line.contains(words));
    }

    /** True when the machine, not the film, is to blame: not startable, ended from outside, or no disk left. */
    public boolean faultOfThePlatform() {
        boolean ended = exitCode == 137 || exitCode == 143 || complained("received signal 15");
        boolean impossible = exitCode == 126 || exitCode == 127 || complained("No space left on device");
        return breach.isEmpty() && (ended || impossible);
    }
}
