package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.checker.StoredCommands;
import org.syncwatch.system.stack.Ledger;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Helmsman;
import org.syncwatch.system.wire.Helmsman.Deed;
import org.syncwatch.system.wire.Rest;

/**
 * All processes of PostgreSQL are killed while two browsers watch and plain clients steer on two nodes. Meanwhile each command is
 * answered {@code unavailable} and each question of REST 503, within 2 s; films go on; 10 s after the database is back commands are
 * applied and REST answers on both nodes; and whatever was acknowledged is stored, without a gap.
 */
@ExtendWith(SharedStack.class)
class DatabaseDeathIT {

    private static final System.Logger LOG = System.getLogger(DatabaseDeathIT.class.getName());

    private static final double ANSWERED_WITHIN_MS = 2000;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(10);
    private static final long PAUSE_MS = 100;

    /** A page samples its clock every 50 ms; a film that goes on loses no more than a busy machine's stutter. */
    private static final double GOES_ON_SHARE = 0.9;

    @TempDir
    private Path files;

    @Test
    @Timeout(420)
    void nothingHangsNothingStopsAndNothingAcknowledgedIsLost(SharedStack.Holder shared) throws Exception {
        LocalStack stack = shared.stack();
        Screening screening = Screening.open(stack, files);
        try (Evening evening = Evening.begin(shared, files);
                Helmsman ada = Helmsman.enter(stack.node(1), screening.ticket("Ada"));
                Helmsman bob = Helmsman.enter(stack.node(2), screening.ticket("Bob"))) {
            evening.ada().playOrPause();
            evening.togetherAfter(Evening.now(), evening.ada(), evening.bob());
            for (int i = 0; i < 10; i++) {
                assertThat(ada.seek().applied() && bob.seek().applied()).isTrue();
            }
            long former = stack.pid("database");
            double killed = Evening.now();
            stack.kill("database");
            Deed first = ada.seek();
            Answer refusal = timed(() -> room(stack, screening));

            steerUntilBack(stack, former, ada, bob);
            double healed = steerUntilHealed(stack, screening, ada, bob);
            Thread.sleep(1000);

            LOG.log(
                    System.Logger.Level.INFO,
                    "the database was away: commands answered after {0} ms at most, all well {1} ms after it was back",
                    worst(ada, bob),
                    healed);
            assertThat(first.status()).isEqualTo("unavailable");
            assertThat(refusal.status()).as("%s", refusal).isEqualTo(503);
            assertThat(refusal.problem()).isEqualTo("unavailable");
            assertThat(worst(ada, bob)).isLessThan(ANSWERED_WITHIN_MS);
            assertThat(healed).isLessThan((double) HEALED_WITHIN.toMillis());
            assertThat(evening.playedShare(evening.ada(), killed)).isGreaterThan(GOES_ON_SHARE);
            assertThat(evening.playedShare(evening.bob(), killed)).isGreaterThan(GOES_ON_SHARE);
            assertAcknowledgedIsStored(Ledger.of(stack, screening.code()), ada, bob);
            evening.bob().seekTo(0.6);
            evening.togetherAfter(Evening.now(), evening.ada(), evening.bob());
        }
    }

    private interface Question {
        Answer ask() throws Exception;
    }

    private static Answer timed(Question question) throws Exception {
        long began = System.nanoTime();
        Answer answer = question.ask();
        assertThat((System.nanoTime() - began) / 1e6).as("answered").isLessThan(ANSWERED_WITHIN_MS);
        return answer;
    }

    private static Answer room(LocalStack stack, Screening screening) throws Exception {
        return Rest.nobody(stack.node(2)).get("/api/rooms/" + screening.code());
    }

    private static void steerUntilBack(LocalStack stack, long former, Helmsman... both) throws InterruptedException {
        long end = System.nanoTime() + BACK_WITHIN.toNanos();
        while (stack.pid("database") == former && System.nanoTime() < end) {
            for (Helmsman one : both) {
                one.seek();
            }
            Thread.sleep(PAUSE_MS);
        }
        assertThat(stack.pid("database")).as("another database").isNotEqualTo(former);
    }

    /** Milliseconds until both nodes apply commands, and answer questions and newcomers. */
    private static double steerUntilHealed(LocalStack stack, Screening screening, Helmsman ada, Helmsman bob)
            throws Exception {
        long began = System.nanoTime();
        boolean well = false;
        while (!well && System.nanoTime() - began < 2 * HEALED_WITHIN.toNanos()) {
            Thread.sleep(PAUSE_MS);
            List<Deed> deeds = List.of(ada.seek(), bob.seek());
            well = deeds.stream().allMatch(Deed::applied)
                    && room(stack, screening).status() == 200
                    && !screening.ticket("Newcomer").isEmpty();
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static double worst(Helmsman... all) {
        return List.of(all).stream()
                .flatMap(one -> one.deeds().stream())
                .mapToDouble(Deed::tookMs)
                .max()
                .orElse(Double.NaN);
    }

    private static void assertAcknowledgedIsStored(Ledger ledger, Helmsman... all) {
        Map<String, Long> stored = StoredCommands.unbroken(ledger);
        List<Deed> applied = new ArrayList<>();
        for (Helmsman one : all) {
            one.deeds().stream().filter(Deed::applied).forEach(applied::add);
        }
        assertThat(applied)
                .hasSizeGreaterThan(20)
                .allSatisfy(deed -> assertThat(stored).containsEntry(deed.id(), deed.sequence()));
    }
}
