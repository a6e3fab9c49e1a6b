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
import org.syncwatch.system.browser.Hold;
import org.syncwatch.system.browser.Reading.Sample;
import org.syncwatch.system.browser.Viewer;
import org.syncwatch.system.stack.SharedStack;

/** A start waits for whoever is slow, by name, and not for ever. */
@ExtendWith(SharedStack.class)
class WaitingGateIT {

    private static final double DEADLINE_MS = 5000;

    /** From a command on a busy machine to a picture that moves. */
    private static final double SLACK_MS = 2500;

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);

    @TempDir
    private Path files;

    @Test
    @Timeout(420)
    void aStartWaitsForTheSlowUntilTheDeadlineAndForLateJoinersNotAtAll(SharedStack.Holder shared) throws Exception {
        try (Evening evening = Evening.begin(shared, files)) {
            try {
                theStartComesAsSoonAsTheSlowOneIsReady(evening);
                theStartComesAtTheDeadlineWithoutTheSlowOne(evening);
                nobodyWaitsForALateJoiner(evening);
            } catch (Exception | AssertionError failure) {
                evening.photograph("waiting-gate");
                throw failure;
            }
        }
    }

    private static void theStartComesAsSoonAsTheSlowOneIsReady(Evening evening) throws Exception {
        Viewer ada = evening.ada();
        Hold segments = evening.bob().holdSegments();
        jumpAndPlay(evening, 0.85);
        double asked = Evening.now();
        awaitNamed(evening);
        ada.page().waitForTimeout(1000);
        assertThat(movedSince(evening, asked))
                .as("Ada's picture while Bob's is loading")
                .isFalse();
        segments.letGo();
        double moved = awaitMoves(evening, asked);
        assertThat(moved - asked).as("the start, ms after it was asked for").isLessThan(DEADLINE_MS);
        evening.togetherAfter(moved, ada, evening.bob());
        ada.playOrPause();
        evening.bob().awaitPlaying(false);
    }

    private static void theStartComesAtTheDeadlineWithoutTheSlowOne(Evening evening) throws Exception {
        Hold segments = evening.bob().holdSegments();
        jumpAndPlay(evening, 0.7);
        double asked = Evening.now();
        awaitNamed(evening);
        double moved = awaitMoves(evening, asked);
        segments.letGo();
        assertThat(moved - asked)
                .as("the start, ms after it was asked for")
                .isBetween(DEADLINE_MS - SLACK_MS, DEADLINE_MS + SLACK_MS);
        evening.togetherAfter(moved, evening.ada(), evening.bob());
    }

    private static void nobodyWaitsForALateJoiner(Evening evening) throws Exception {
        Viewer carl = evening.carl();
        Hold segments = carl.holdSegments();
        double joins = Evening.now();
        carl.joinAsGuest("Carl");
        carl.page().waitForTimeout(3000);
        double joined = Evening.now();
        List<Sample> during = evening.noted(evening.ada()).stream()
                .filter(sample -> sample.at() >= joins && sample.at() <= joined)
                .toList();
        Sample first = during.get(0);
        Sample last = during.get(during.size() - 1);
        assertThat(last.mediaMs() - first.mediaMs())
                .as("how far Ada's film went on while Carl came")
                .isGreaterThan(0.9 * (last.at() - first.at()));
        segments.letGo();
    }

    private static void jumpAndPlay(Evening evening, double share) {
        evening.ada().seekTo(share);
        await("Ada's picture there")
                .atMost(SEEN_WITHIN)
                .pollInSameThread()
                .until(() -> Math.abs(position(evening) - share * Evening.FILM.toMillis()) < 3000
                        && evening.ada().still().isPresent());
        evening.ada().playOrPause();
    }

    private static void awaitNamed(Evening evening) {
        await("Ada reads that Bob is waited for")
                .atMost(SEEN_WITHIN)
                .pollInSameThread()
                .until(() -> evening.ada().seesWaitingFor(evening.bobsName()));
    }

    private static double position(Evening evening) {
        List<Sample> samples = evening.noted(evening.ada());
        return samples.isEmpty() ? 0 : samples.get(samples.size() - 1).mediaMs();
    }

    private static boolean movedSince(Evening evening, double since) {
        return movedAt(evening, since) < Double.POSITIVE_INFINITY;
    }

    private static double awaitMoves(Evening evening, double since) {
        await("Ada's picture moves").atMost(SEEN_WITHIN).pollInSameThread().until(() -> movedSince(evening, since));
        return movedAt(evening, since);
    }

    /** When Ada's picture first stood elsewhere than at a time. */
    private static double movedAt(Evening evening, double since) {
        List<Sample> samples = evening.noted(evening.ada()).stream()
                .filter(sample -> sample.at() >= since)
                .toList();
        return samples.stream()
                .filter(sample -> sample.mediaMs() > samples.get(0).mediaMs() + 1)
                .mapToDouble(Sample::at)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
