package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.system.bench.load.Reconnects;
import org.syncwatch.system.stack.SharedStack;

/**
 * A node with 200 sockets is killed, and all of them come to the other one at the same moment: each is greeted at the first try,
 * within 15 s on a machine that may be busy, and sits in their room again; they share what they ask of the database.
 */
@ExtendWith(SharedStack.class)
class StormIT {

    private static final System.Logger LOG = System.getLogger(StormIT.class.getName());

    private static final int ROOMS = 40;
    private static final double BACK_WITHIN_MS = 15_000;

    /** Two of joining, three of arriving, and the playback: nobody missed a command. */
    private static final int MOST_ALONE = 6;

    /** Those who come at the same time share their statements. */
    private static final double MOST_EACH = 2;

    @Test
    @Timeout(300)
    void aWholeNodeComesBackAtOnce(SharedStack.Holder shared) throws Exception {
        try {
            Reconnects.Outcome outcome = new Reconnects(shared.stack(), ROOMS, ROOMS).run();
            LOG.log(System.Logger.Level.INFO, "a storm: {0}", outcome);

            assertThat(outcome.back().refused()).isEmpty();
            assertThat(outcome.back().greetedMs().count()).isEqualTo(ROOMS * Reconnects.MEMBERS);
            assertThat(outcome.back().greetedMs().max()).isLessThan(BACK_WITHIN_MS);
            assertThat(outcome.incompleteRooms()).isEmpty();
            assertThat(outcome.statementsAlone()).as("%s", outcome.alone()).isLessThanOrEqualTo(MOST_ALONE);
            assertThat(outcome.statementsEach()).as("%s", outcome.storm()).isLessThanOrEqualTo(MOST_EACH);
        } finally {
            shared.stack().interrupt();
            shared.startAgain();
        }
    }
}
