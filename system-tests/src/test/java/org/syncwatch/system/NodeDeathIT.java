package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.stack.SharedStack;

/** A node is killed while a film runs: its members go on at the other one. */
@ExtendWith(SharedStack.class)
class NodeDeathIT {

    private static final System.Logger LOG = System.getLogger(NodeDeathIT.class.getName());

    /** Twice what an idle machine is held to. */
    private static final double BACK_WITHIN_MS = 6000;

    private static final Duration HAPPENS_WITHIN = Duration.ofSeconds(15);

    @TempDir
    private Path files;

    @Test
    @Timeout(600)
    void theMembersOfAKilledNodeAreBackInPositionOnTheOther(SharedStack.Holder shared) throws Exception {
        try (Evening evening = Evening.begin(shared, files)) {
            evening.ada().playOrPause();
            evening.togetherAfter(Evening.now(), evening.ada(), evening.bob());

            double killed = Evening.now();
            shared.stack().killNode(1);

            await("Ada is greeted by the other node")
                    .atMost(HAPPENS_WITHIN)
                    .pollInSameThread()
                    .until(() -> !greetedAfter(evening, killed).isEmpty());
            double greeted = greetedAfter(evening, killed).get(0) - killed;
            double together = evening.togetherAfter(killed, evening.ada(), evening.bob());
            LOG.log(
                    System.Logger.Level.INFO,
                    "after a node''s death: greeted {0} ms, in position {1} ms",
                    greeted,
                    together);
            assertThat(Math.max(greeted, together)).isLessThan(BACK_WITHIN_MS);

            double jumped = Evening.now();
            evening.bob().seekTo(0.6);
            evening.togetherAfter(jumped, evening.ada(), evening.bob());
            assertThat(lastPosition(evening))
                    .as("Ada heard of Bob's jump")
                    .isGreaterThan(0.55 * Evening.FILM.toMillis());
        } finally {
            shared.stack().interrupt();
            shared.startAgain();
        }
    }

    private static List<Double> greetedAfter(Evening evening, double event) {
        return evening.ada().line().hellos().stream().filter(at -> at > event).toList();
    }

    private static double lastPosition(Evening evening) {
        var samples = evening.noted(evening.ada());
        return samples.get(samples.size() - 1).mediaMs();
    }
}
