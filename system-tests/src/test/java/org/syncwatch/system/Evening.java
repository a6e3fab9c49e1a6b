package org.syncwatch.system;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.syncwatch.system.browser.Browsers;
import org.syncwatch.system.browser.Reading.Sample;
import org.syncwatch.system.browser.Track;
import org.syncwatch.system.browser.Tracks;
import org.syncwatch.system.browser.Viewer;
import org.syncwatch.system.film.TestFilm;
import org.syncwatch.system.stack.SharedStack;

/** Ada on the first node and Bob on the second in a room of Ada's, both with accounts, before a film that stands at its start. */
final class Evening implements AutoCloseable {

    static final Duration FILM = Duration.ofSeconds(100);

    private static final Duration IN_STEP_WITHIN = Duration.ofSeconds(30);
    private static final double WATCHED_MS = 1000;
    private static final long LOOK_EVERY_MS = 300;

    private final SharedStack.Holder shared;
    private final Browsers browsers;
    private final Map<Viewer, List<Sample>> noted = new HashMap<>();
    private final String suffix = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final Viewer ada;
    private final Viewer bob;
    private final String link;

    private Evening(SharedStack.Holder shared, Browsers browsers, Path files) throws Exception {
        this.shared = shared;
        this.browsers = browsers;
        ada = browsers.open(shared.relay(1, 1).origin());
        bob = browsers.open(shared.relay(2, 2).origin());
        ada.signUp("ada-" + suffix);
        bob.signUp("bob-" + suffix);
        ada.createRoom("Film night");
        ada.upload(new TestFilm(shared.stack().mediaTools()).silent(files.resolve("film.mp4"), FILM, 640, 360));
        link = ada.copyInviteLink();
        bob.open(link);
        bob.awaitRoom();
        ada.awaitPlayable();
        bob.awaitPlayable();
        ada.awaitConnected(2);
    }

    /** @param files a directory for the film's file */
    static Evening begin(SharedStack.Holder shared, Path files) throws Exception {
        Browsers browsers = new Browsers();
        try {
            return new Evening(shared, browsers, files);
        } catch (Exception failed) {
            browsers.close();
            throw failed;
        }
    }

    Viewer ada() {
        return ada;
    }

    Viewer bob() {
        return bob;
    }

    /** What Bob is called in the room. */
    String bobsName() {
        return "bob-" + suffix;
    }

    String code() {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** Bob's browser, started again with what it had kept. */
    Viewer bobAgain(String profile) throws Exception {
        return browsers.openAgain(shared.relay(2, 2).origin(), profile);
    }

    /** Somebody else's browser, before the door of the room. */
    Viewer carl() throws Exception {
        Viewer carl = browsers.open(shared.relay(3, 2).origin());
        carl.open(link);
        return carl;
    }

    void enter(Viewer again) {
        again.open(link);
    }

    static double now() {
        return System.currentTimeMillis();
    }

    /** Waits until two have been together for a second; tells how long after the event that began, in milliseconds. */
    double togetherAfter(double event, Viewer one, Viewer other) throws InterruptedException {
        double end = now() + IN_STEP_WITHIN.toMillis();
        while (now() < end) {
            Thread.sleep(LOOK_EVERY_MS);
            double until = now() - LOOK_EVERY_MS;
            Tracks tracks = new Tracks(List.of(new Track(noted(one)), new Track(noted(other))));
            OptionalDouble together = tracks.togetherAfter(event, until);
            if (together.isPresent() && event + together.getAsDouble() < until - WATCHED_MS) {
                return together.getAsDouble();
            }
        }
        throw new AssertionError("not together within " + IN_STEP_WITHIN);
    }

    /** Every sample of somebody's media clock so far. */
    List<Sample> noted(Viewer viewer) {
        List<Sample> samples = noted.computeIfAbsent(viewer, nobody -> new ArrayList<>());
        samples.addAll(viewer.reading().samples());
        return samples;
    }

    /** How much of the time since an event somebody's film moved, 0 to 1. */
    double playedShare(Viewer viewer, double event) {
        List<Sample> since =
                noted(viewer).stream().filter(sample -> sample.at() >= event).toList();
        Sample first = since.get(0);
        Sample last = since.get(since.size() - 1);
        return (last.mediaMs() - first.mediaMs()) / (last.at() - first.at());
    }

    /** Both screens stand on the very same frame, twice in a row; which. */
    static int awaitSamePicture(Viewer ada, Viewer bob) {
        int[] same = {-1, -2};
        await("the same picture on both screens")
                .atMost(IN_STEP_WITHIN)
                .pollInterval(Duration.ofMillis(300))
                .pollInSameThread()
                .until(() -> {
                    OptionalInt hers = ada.still();
                    boolean equal = hers.isPresent() && hers.equals(bob.still());
                    same[1] = same[0];
                    same[0] = equal ? hers.getAsInt() : -1;
                    return equal && same[0] == same[1];
                });
        return same[0];
    }

    /** Keeps what everybody sees, for whoever looks into a failure. */
    void photograph(String name) throws Exception {
        browsers.photograph(Files.createDirectories(Path.of("target", "screens")), name);
    }

    @Override
    public void close() {
        browsers.close();
    }
}
