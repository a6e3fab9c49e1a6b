package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.system.checker.BreakingLines;
import org.syncwatch.system.stack.SharedStack;

/**
 * Four members write and steer over sockets that break at random moments, on both nodes: of chat messages and commands nothing is
 * lost, nothing is there twice, and everybody knows the same; {@code -Dsyncwatch.breaks=1000} makes it the long form.
 */
@ExtendWith(SharedStack.class)
class ChatReconnectIT {

    private static final System.Logger LOG = System.getLogger(ChatReconnectIT.class.getName());

    private static final int BREAKS = Integer.getInteger("syncwatch.breaks", 200);
    private static final long SEED = Long.getLong("syncwatch.breaks.seed", System.nanoTime());

    @Test
    @Timeout(600)
    void nothingSaidOrDoneOverBreakingLinesIsLostOrDoubled(SharedStack.Holder shared) throws Exception {
        LOG.log(System.Logger.Level.INFO, "seed {0}", Long.toString(SEED));

        BreakingLines.Result result = new BreakingLines(shared.stack()).run(BREAKS, SEED);

        LOG.log(System.Logger.Level.INFO, "{0}", result);
        assertThat(result.breaks()).isGreaterThanOrEqualTo(BREAKS);
        assertThat(result.messages()).isGreaterThan(BREAKS / 4);
        assertThat(result.commands()).isGreaterThan(BREAKS / 4);
    }
}
