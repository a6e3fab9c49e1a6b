package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.browser.Browsers;
import org.syncwatch.system.browser.Shown;
import org.syncwatch.system.browser.Step;
import org.syncwatch.system.browser.Viewer;
import org.syncwatch.system.film.TestFilm;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;

/** The main road: upload a film, share a link, and two browsers on two nodes display it in step. */
@ExtendWith(SharedStack.class)
class WatchTogetherIT {

    /**
     * One frame for the two screens' refresh at different moments, one for a drift that the sync engine may leave alone
     * (25 ms are three quarters of a frame).
     */
    private static final double TOLERANCE_FRAMES = 2;

    private static final double WATCHED_MS = 2000;
    private static final int LEAST_FRAMES_SEEN = 10;
    private static final Duration IN_STEP_WITHIN = Duration.ofSeconds(30);
    private static final Duration LENGTH = Duration.ofSeconds(90);

    @TempDir
    private Path files;

    @Test
    @Timeout(600)
    void twoBrowsersOnTwoNodesDisplayTheSameFrames(SharedStack.Holder shared) throws Exception {
        LocalStack stack = shared.stack();
        Path film = new TestFilm(stack.mediaTools()).numbered(files.resolve("Our holiday.mp4"), LENGTH, 640, 360);
        try (Browsers browsers = new Browsers()) {
            try {
                Viewer ada = browsers.open(stack.node(1));
                Viewer bob = browsers.open(stack.node(2));
                meet(ada, bob);
                ada.upload(film);
                ada.awaitPlayable();
                bob.awaitPlayable();
                watch(ada, bob);
            } catch (Exception | AssertionError failure) {
                browsers.photograph(Files.createDirectories(Path.of("target", "screens")), "watch-together");
                throw failure;
            }
        }
    }

    private static void meet(Viewer ada, Viewer bob) {
        ada.signUp("ada-" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
        ada.createRoom("Film night");
        bob.open(ada.copyInviteLink());
        bob.joinAsGuest("Bob");
        ada.awaitConnected(2);
        bob.awaitConnected(2);
    }

    private static void watch(Viewer ada, Viewer bob) {
        assertThat(Evening.awaitSamePicture(ada, bob)).as("the first picture").isZero();

        ada.playOrPause();
        bob.awaitPlaying(true);
        awaitInStep(ada, bob, TestFilm.FRAME_RATE);

        bob.playOrPause();
        ada.awaitPlaying(false);
        int pausedAt = Evening.awaitSamePicture(ada, bob);
        assertThat(pausedAt).as("where Bob paused").isGreaterThan(TestFilm.FRAME_RATE);

        bob.seekTo(0.5);
        await("both leave the old picture")
                .atMost(IN_STEP_WITHIN)
                .until(() -> !standsAt(ada, pausedAt) && !standsAt(bob, pausedAt));
        assertThat(Evening.awaitSamePicture(ada, bob))
                .as("the middle of the film")
                .isCloseTo((int) (TestFilm.FRAME_RATE * LENGTH.toSeconds() / 2), within(2 * TestFilm.FRAME_RATE));

        ada.chooseRate("1.5×");
        bob.playOrPause();
        ada.awaitPlaying(true);
        awaitInStep(ada, bob, 1.5 * TestFilm.FRAME_RATE);
    }

    /** Both screens have displayed the same frames at the same moments for a while, and at the room's speed. */
    private static void awaitInStep(Viewer ada, Viewer bob, double framesPerSecond) {
        await("in step at " + framesPerSecond + " frames a second")
                .atMost(IN_STEP_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .pollInSameThread()
                .untilAsserted(() -> {
                    List<Shown> hers = ada.displayed(WATCHED_MS);
                    List<Shown> his = bob.displayed(WATCHED_MS);
                    List<Double> differences = Step.differences(hers, his);
                    assertThat(differences).hasSizeGreaterThan(LEAST_FRAMES_SEEN);
                    assertThat(Step.shareWithin(differences, TOLERANCE_FRAMES))
                            .as("share of frames in step; differences %s", differences)
                            .isGreaterThanOrEqualTo(0.95);
                    assertThat(Step.framesPerSecond(hers)).isCloseTo(framesPerSecond, within(0.1 * framesPerSecond));
                    assertThat(Step.framesPerSecond(his)).isCloseTo(framesPerSecond, within(0.1 * framesPerSecond));
                });
    }

    private static boolean standsAt(Viewer viewer, int frame) {
        return viewer.still().equals(OptionalInt.of(frame));
    }
}
