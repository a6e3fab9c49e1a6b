package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.system.bench.Quantiles;
import org.syncwatch.system.browser.Browsers;
import org.syncwatch.system.browser.Track;
import org.syncwatch.system.browser.Tracks;
import org.syncwatch.system.browser.Viewer;
import org.syncwatch.system.stack.SharedStack;

/** A YouTube film stays in step in two browsers, with a stand-in for the live service. */
@ExtendWith(SharedStack.class)
class EmbedsIT {

    /** What the specification asks of every film. */
    private static final double P95_MS = 250;

    private static final double SETTLING_MS = 5000;
    private static final double WATCHED_MS = 4000;

    @Test
    @Timeout(300)
    void aYouTubeFilmStaysInStepThroughPlaySeekAndPause(SharedStack.Holder shared) throws Exception {
        try (Browsers browsers = new Browsers()) {
            Viewer ada = browsers.open(shared.relay(1, 1).origin());
            Viewer bob = browsers.open(shared.relay(2, 2).origin());
            YouTube.standIn(ada);
            YouTube.standIn(bob);
            ada.signUp("ada-" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
            ada.createRoom("Film night");
            bob.open(ada.copyInviteLink());
            bob.joinAsGuest("Bob");

            ada.pasteLink(YouTube.FILM);
            ada.awaitStandIn();
            bob.awaitStandIn();

            ada.playOrPause();
            assertInStep(ada, bob, "after play", 0);
            ada.seekTo(0.5);
            assertInStep(ada, bob, "after a seek", 300_000);
            ada.playOrPause();
            assertInStep(ada, bob, "after pause", 300_000);
        }
    }

    private static void assertInStep(Viewer ada, Viewer bob, String when, double leastMs) throws InterruptedException {
        Thread.sleep((long) SETTLING_MS);
        ada.reading();
        bob.reading();
        double from = Evening.now();
        Thread.sleep((long) WATCHED_MS);
        Track hers = new Track(ada.reading().samples());
        Track his = new Track(bob.reading().samples());
        double to = Evening.now();
        List<Double> distances = new Tracks(List.of(hers, his)).distances(from, to);
        assertThat(distances).as("samples %s", when).hasSizeGreaterThan(20);
        assertThat(Quantiles.of(distances).p95()).as("p95 %s, ms", when).isLessThan(P95_MS);
        assertThat(hers.at((from + to) / 2)).as("position %s, ms", when).isGreaterThan(leastMs - 10_000);
    }
}
