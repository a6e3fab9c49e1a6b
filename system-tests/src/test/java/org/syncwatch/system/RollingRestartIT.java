package org.syncwatch.system;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.checker.StoredCommands;
import org.syncwatch.system.checker.Traveller;
import org.syncwatch.system.checker.Traveller.Journey;
import org.syncwatch.system.stack.Ledger;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.Rest;

/** A node is asked to end while its members steer: they go on at the other one, and nothing is lost. */
@ExtendWith(SharedStack.class)
class RollingRestartIT {

    private static final System.Logger LOG = System.getLogger(RollingRestartIT.class.getName());

    private static final int MEMBERS = 4;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(3);
    private static final Duration GONE_WITHIN = Duration.ofSeconds(15);
    private static final long BEFORE_AND_AFTER_MS = 2000;

    /** What a virtual machine ends with when it was asked to, all in order. */
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    private Path files;

    private final ExecutorService crew = Executors.newCachedThreadPool();

    @Test
    @Timeout(600)
    void membersGoOnAtTheOtherNodeAndNothingIsLost(SharedStack.Holder shared) throws Exception {
        LocalStack stack = quicklyEnding(shared);
        Screening screening = Screening.open(stack, files);
        AtomicBoolean enough = new AtomicBoolean();
        try {
            List<Future<Journey>> travels = new ArrayList<>();
            for (int member = 0; member < MEMBERS; member++) {
                Traveller traveller = new Traveller(screening, "Guest " + member, enough);
                travels.add(crew.submit(traveller::travel));
            }
            Thread.sleep(BEFORE_AND_AFTER_MS);
            Future<Long> unready = crew.submit(() -> unreadySince(stack));
            long asked = System.nanoTime();
            ProcessHandle node = stack.stopNode(1);
            node.onExit().get(GONE_WITHIN.toSeconds(), TimeUnit.SECONDS);
            Duration goneAfter = Duration.ofNanos(System.nanoTime() - asked);
            Thread.sleep(BEFORE_AND_AFTER_MS);
            enough.set(true);

            List<Journey> journeys = new ArrayList<>();
            for (Future<Journey> travel : travels) {
                journeys.add(travel.get());
            }
            LOG.log(System.Logger.Level.INFO, "gone after {0}, back after {1}", goneAfter, backAfter(journeys));
            assertSentAwayAndBack(journeys, unready.get());
            assertNothingLost(journeys, Ledger.of(stack, screening.code()), screening);
            assertThat(lastWords(stack)).contains(MEMBERS + " sockets closed");
            assertThat(stack.said()).contains("node-1 ended (exit code " + ENDED_BY_SIGTERM);
        } finally {
            enough.set(true);
            crew.shutdownNow();
            shared.stack().interrupt();
            shared.startAgain();
        }
    }

    private static LocalStack quicklyEnding(SharedStack.Holder shared) throws IOException, InterruptedException {
        if (shared.stack().endsSlowlyThisOnce(1)) {
            shared.stack().interrupt();
            shared.startAgain();
        }
        return shared.stack();
    }

    /** When the first node was first heard to be not ready; it answers until then. */
    private static long unreadySince(LocalStack stack) throws IOException, InterruptedException {
        Rest probe = Rest.nobody(stack.node(1));
        while (probe.get("/health/ready").status() == 200) {
            Thread.sleep(10);
        }
        return System.nanoTime();
    }

    private static List<Duration> backAfter(List<Journey> journeys) {
        return journeys.stream()
                .map(journey -> requireNonNull(journey.backAfter(), "came back"))
                .toList();
    }

    private static void assertSentAwayAndBack(List<Journey> journeys, long unreadyNanos) {
        for (Journey journey : journeys) {
            var sentAway = requireNonNull(journey.sentAway(), "was sent away");
            assertThat(sentAway.code()).as(sentAway.toString()).isEqualTo(1012);
            assertThat(sentAway.reason()).matches("node_going_down \\d+");
            assertThat(sentAway.nanos() - unreadyNanos)
                    .as("from the end of readiness to the end of a socket, in ns")
                    .isPositive();
        }
        assertThat(backAfter(journeys)).allMatch(after -> after.compareTo(BACK_WITHIN) <= 0);
        assertThat(journeys)
                .as("the longest wait for an answer, on the way or not")
                .allMatch(journey -> journey.longestWait().compareTo(BACK_WITHIN) <= 0);
    }

    private static void assertNothingLost(List<Journey> journeys, Ledger ledger, Screening screening) {
        Map<String, Long> stored = StoredCommands.unbroken(ledger);
        Map<String, Long> acknowledged = new HashMap<>();
        journeys.forEach(journey -> acknowledged.putAll(journey.acknowledged()));
        assertThat(stored)
                .as("acknowledged is stored, with the sequence told")
                .containsAllEntriesOf(acknowledged)
                .hasSize(acknowledged.size() + screening.commandsBefore());
    }

    private static String lastWords(LocalStack stack) throws IOException {
        return stack.log("node-1")
                .lines()
                .filter(line -> line.contains("Drained in"))
                .findFirst()
                .orElse("no summary");
    }
}
