package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.checker.SteeringCheck;
import org.syncwatch.system.stack.SharedStack;

/** Three clients on two nodes steer at random at once: nobody is told anything but what happened. */
@ExtendWith(SharedStack.class)
class SteeringIT {

    private static final int COMMANDS_EACH = 1000;

    @TempDir
    private Path files;

    @Test
    @Timeout(240)
    void everyAcknowledgedCommandHappenedOnceAndAllEndEqual(SharedStack.Holder shared) throws Exception {
        Screening screening = Screening.open(shared.stack(), files);

        SteeringCheck.Result result = new SteeringCheck(shared.stack(), screening).run(COMMANDS_EACH, 1);

        assertThat(result.applied()).isGreaterThan(COMMANDS_EACH);
        assertThat(result.duplicates()).as("repeated commands").isPositive();
        assertThat(result.refused()).as("commands upon an outdated sequence").isPositive();
    }
}
