package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.browser.Line;
import org.syncwatch.system.browser.Viewer;
import org.syncwatch.system.stack.Ledger;
import org.syncwatch.system.stack.SharedStack;

/** Browsers die and frames get lost: whoever comes back is where the room is, and nothing happens twice. */
@ExtendWith(SharedStack.class)
@Timeout(420)
class FaultsIT {

    private static final System.Logger LOG = System.getLogger(FaultsIT.class.getName());

    /** The page is loaded anew within it; three times what an idle machine is held to. */
    private static final double BACK_WITHIN_MS = 10_000;

    /** A heartbeat every second, a round trip, and a busy machine. */
    private static final double NOTICED_WITHIN_MS = 1500;

    private static final double LOSS_SHARE = 0.5;
    private static final List<Double> SEEKS = List.of(0.1, 0.3, 0.2, 0.5, 0.4, 0.15, 0.35, 0.25);
    private static final Duration HAPPENS_WITHIN = Duration.ofSeconds(10);

    @TempDir
    private Path files;

    @Test
    void aKilledBrowserComesBackInPositionAndDoublesNoCommand(SharedStack.Holder shared) throws Exception {
        try (Evening evening = Evening.begin(shared, files)) {
            evening.ada().playOrPause();
            evening.togetherAfter(Evening.now(), evening.ada(), evening.bob());
            String profile = evening.bob().profile();
            evening.bob().seekTo(0.5);
            await("Bob's jump")
                    .atMost(HAPPENS_WITHIN)
                    .until(() -> wishes(shared, evening).contains("SEEK"));

            evening.bob().kill();
            Viewer bob = evening.bobAgain(profile);
            double comesBack = Evening.now();
            evening.enter(bob);

            double back = evening.togetherAfter(comesBack, evening.ada(), bob);
            LOG.log(System.Logger.Level.INFO, "a killed browser was back in position after {0} ms", back);
            assertThat(back).isLessThan(BACK_WITHIN_MS);
            assertThat(wishes(shared, evening)).containsExactly("SET_SOURCE", "PLAY", "SEEK");
        }
    }

    @Test
    void lostFramesAreNoticedWithinOneHeartbeatAndAllEndEqual(SharedStack.Holder shared) throws Exception {
        try (Evening evening = Evening.begin(shared, files)) {
            evening.bob().loseCommands(LOSS_SHARE);
            for (double share : SEEKS) {
                evening.ada().seekTo(share);
                evening.ada().page().waitForTimeout(2 * NOTICED_WITHIN_MS);
            }
            Line line = evening.bob().line();
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} of {1} frames lost",
                    line.lost().size(),
                    SEEKS.size());
            assertThat(line.lost()).isNotEmpty();
            assertThat(line.lost())
                    .allSatisfy(lost -> assertThat(noticedAt(line, lost) - lost)
                            .as("noticed after, ms")
                            .isLessThan(NOTICED_WITHIN_MS));
            evening.bob().loseCommands(0);

            Evening.awaitSamePicture(evening.ada(), evening.bob());
        }
    }

    /** A later command tells of a lost one too. */
    private static double noticedAt(Line line, double lost) {
        return Stream.concat(line.resyncs().stream(), line.heard().stream())
                .filter(at -> at > lost)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** What members did, in its order; the waiting gate's doing is none of theirs. */
    private static List<String> wishes(SharedStack.Holder shared, Evening evening) throws Exception {
        return Ledger.of(shared.stack(), evening.code()).entries().stream()
                .filter(entry -> !entry.automatic())
                .map(Ledger.Entry::action)
                .toList();
    }
}
