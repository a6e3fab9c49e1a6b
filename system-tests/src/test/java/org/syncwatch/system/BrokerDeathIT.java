package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.Helmsman;
import org.syncwatch.system.wire.Helmsman.Deed;
import org.syncwatch.system.wire.Witness;

/**
 * The broker is killed, three times, while a room on two nodes is steered ten times a second. Meanwhile its own node answers and
 * tells within half a second; the other node knows within 1 s how far the room is (the poll of sequences; 0.5 s more for a busy
 * machine); 5 s after the broker is back frames come across again, each within half a second; and the stack still ends cleanly.
 */
@ExtendWith(SharedStack.class)
class BrokerDeathIT {

    private static final System.Logger LOG = System.getLogger(BrokerDeathIT.class.getName());

    private static final int KILLS = Integer.getInteger("syncwatch.broker.kills", 3);
    private static final double AT_ONCE_MS = 500;
    private static final double KNOWN_ELSEWHERE_MS = 1500;
    private static final Duration ACROSS_AGAIN_WITHIN = Duration.ofSeconds(5);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);
    private static final long PAUSE_MS = 80;

    /** The local stack gives a part up that dies more than five times in a minute. */
    private static final int KILLS_AT_ONCE = 5;

    private static final Duration KILLS_APART = Duration.ofSeconds(16);

    @TempDir
    private Path files;

    @Test
    @Timeout(900)
    void aRoomGoesOnWithoutTheBroker(SharedStack.Holder shared) throws Exception {
        LocalStack stack = shared.stack();
        Screening screening = Screening.open(stack, files);
        try (Helmsman ada = Helmsman.enter(stack.node(1), screening.ticket("Ada"));
                Witness here = Witness.enter(stack.node(1), screening.ticket("Here"));
                Witness there = Witness.enter(stack.node(2), screening.ticket("There"))) {
            steer(ada, Duration.ofSeconds(1));
            for (int kill = 0; kill < KILLS; kill++) {
                long next = System.nanoTime() + (KILLS <= KILLS_AT_ONCE ? 0 : KILLS_APART.toNanos());
                survive(stack, ada, here, there);
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
        }
        assertEndsCleanly(shared);
    }

    private static void survive(LocalStack stack, Helmsman ada, Witness here, Witness there) throws Exception {
        long former = stack.pid("broker");
        stack.kill("broker");
        List<Deed> without = steerUntilBack(ada, stack, former);
        double acrossAgain = steerUntilHeard(ada, there);
        List<Deed> afterwards = steer(ada, Duration.ofSeconds(2));
        Thread.sleep((long) KNOWN_ELSEWHERE_MS);

        assertUndisturbed(without, here, there);
        LOG.log(System.Logger.Level.INFO, "frames came across again {0} ms after the broker", acrossAgain);
        assertThat(acrossAgain).isLessThan((double) ACROSS_AGAIN_WITHIN.toMillis());
        assertThat(afterwards)
                .allSatisfy(deed -> assertThat(delayMs(deed, there.heardAt(deed.sequence())))
                        .as("told there")
                        .isLessThan(AT_ONCE_MS));
    }

    private static void assertUndisturbed(List<Deed> without, Witness here, Witness there) {
        LOG.log(
                System.Logger.Level.INFO,
                "{0} commands without a broker: answered after {1} ms at most, known elsewhere after {2} ms",
                without.size(),
                worst(without.stream().map(Deed::tookMs).toList()),
                worst(without.stream()
                        .map(deed -> delayMs(deed, there.knownAt(deed.sequence())))
                        .toList()));
        assertThat(without).hasSizeGreaterThan(5).allMatch(Deed::applied);
        assertThat(without).allSatisfy(deed -> {
            assertThat(deed.tookMs()).as("answered").isLessThan(AT_ONCE_MS);
            assertThat(delayMs(deed, here.heardAt(deed.sequence())))
                    .as("told here")
                    .isLessThan(AT_ONCE_MS);
            assertThat(delayMs(deed, there.knownAt(deed.sequence())))
                    .as("known there")
                    .isLessThan(KNOWN_ELSEWHERE_MS);
        });
    }

    private static List<Deed> steer(Helmsman ada, Duration time) throws InterruptedException {
        List<Deed> deeds = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            deeds.add(ada.seek());
            Thread.sleep(PAUSE_MS);
        }
        return deeds;
    }

    private static List<Deed> steerUntilBack(Helmsman ada, LocalStack stack, long former) throws InterruptedException {
        List<Deed> deeds = new ArrayList<>();
        long end = System.nanoTime() + BACK_WITHIN.toNanos();
        while (stack.pid("broker") == former && System.nanoTime() < end) {
            deeds.add(ada.seek());
            Thread.sleep(PAUSE_MS);
        }
        assertThat(stack.pid("broker")).as("another broker").isNotEqualTo(former);
        return deeds;
    }

    /** Milliseconds until a command given from now on was heard of on the other node. */
    private static double steerUntilHeard(Helmsman ada, Witness there) throws InterruptedException {
        long began = System.nanoTime();
        while (System.nanoTime() - began < 2 * ACROSS_AGAIN_WITHIN.toNanos()) {
            Deed deed = ada.seek();
            Thread.sleep(PAUSE_MS);
            if (there.heardAt(deed.sequence()) != null) {
                break;
            }
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static double delayMs(Deed deed, @Nullable Long nanos) {
        return (Objects.requireNonNull(nanos, "never known") - deed.answeredNanos()) / 1e6;
    }

    private static double worst(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    private static void assertEndsCleanly(SharedStack.Holder shared) throws Exception {
        long began = System.nanoTime();
        shared.stack().interrupt();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        LOG.log(System.Logger.Level.INFO, "the stack ended in {0}", took);
        String said = shared.stack().said();
        shared.startAgain();
        assertThat(took).isLessThan(ENDS_WITHIN);
        assertThat(said).contains("the broker ended").doesNotContain("did not end in time");
    }
}
