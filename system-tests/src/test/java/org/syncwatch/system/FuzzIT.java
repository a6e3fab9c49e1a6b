package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.system.fuzz.FuzzRun;
import org.syncwatch.system.stack.SharedStack;

/**
 * Wrong bytes and wrong messages at random, for 20 s: no socket ends as by a bug, the node's log tells of none, its heap (16 MB)
 * and threads (8) stay, and in another room of the node each command is answered within 500 ms (p99).
 * {@code -Dsyncwatch.fuzz.seed} says the same things again, though not at the same moments.
 */
@ExtendWith(SharedStack.class)
class FuzzIT {

    private static final System.Logger LOG = System.getLogger(FuzzIT.class.getName());

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final double ANSWERED_WITHIN_MS = 500;
    private static final long MORE_HEAP_KB = 16 * 1024;
    private static final int MORE_THREADS = 8;
    private static final int MORE_DESCRIPTORS = 40;

    @Test
    @Timeout(180)
    void whateverIsSaidTheNodeGoesOn(SharedStack.Holder shared) throws Exception {
        long seed = Long.getLong("syncwatch.fuzz.seed", System.nanoTime());
        FuzzRun.Result result = new FuzzRun(shared.stack(), seed).run(TIME);
        LOG.log(System.Logger.Level.INFO, "seed {0}: {1}", Long.toString(seed), result);

        assertThat(result.sockets()).as("sockets").isGreaterThan(100);
        assertThat(result.ends()).as("codes").hasSizeGreaterThan(2);
        assertThat(result.wrong()).as("seed %s", seed).isEmpty();
        assertThat(result.alarming()).as("seed %s", seed).isEmpty();
        assertThat(result.notApplied()).isZero();
        assertThat(result.honestMs().p99()).isLessThan(ANSWERED_WITHIN_MS);
        assertThat(result.after().heapKb()).isLessThan(result.before().heapKb() + MORE_HEAP_KB);
        assertThat(result.after().threads()).isLessThanOrEqualTo(result.before().threads() + MORE_THREADS);
        assertThat(result.after().descriptors())
                .isLessThanOrEqualTo(result.before().descriptors() + MORE_DESCRIPTORS);
    }
}
