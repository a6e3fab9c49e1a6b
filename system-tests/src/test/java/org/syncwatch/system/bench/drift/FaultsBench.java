package org.syncwatch.system.bench.drift;

import java.util.ArrayList;
import java.util.List;
import org.syncwatch.system.bench.Idle;
import org.syncwatch.system.bench.Quantiles;
import org.syncwatch.system.bench.Report;
import org.syncwatch.system.browser.Reading;
import org.syncwatch.system.browser.Track;
import org.syncwatch.system.browser.Tracks;
import org.syncwatch.system.browser.Viewer;

/** How long the members of a node that is killed while a film runs take to be in position on the other one. */
public final class FaultsBench {

    private static final String ROUNDS = "3";
    private static final Setting SETTING = new Setting(5, Profile.NONE, Controller.SYNCWATCH);
    private static final long SETTLING_MS = 6000;
    private static final long WATCHED_MS = 15_000;
    private static final String TITLE =
            "A node is killed while its members watch: until they go on at the other one, in ms";

    private final List<Double> greeted = new ArrayList<>();
    private final List<Double> back = new ArrayList<>();

    private FaultsBench() {}

    public static void main(String[] arguments) throws Exception {
        new FaultsBench().measure(Integer.parseInt(arguments.length == 0 ? ROUNDS : arguments[0]));
    }

    private void measure(int rounds) throws Exception {
        Idle idle = new Idle();
        try (Theatre first = Theatre.open()) {
            Theatre theatre = first;
            for (int round = 0; round < rounds; round++) {
                theatre = round == 0 ? theatre : theatre.startedAgain();
                round(theatre);
            }
        }
        new Report("faults", TITLE, "", "members", "p50", "p95", "p99", "max")
                .add("greeted there", Quantiles.of(greeted))
                .add("in position there, within 20 ms of a member who was not disturbed", Quantiles.of(back))
                .publish(idle.percent());
    }

    private void round(Theatre theatre) throws Exception {
        Audience audience = new Audience(theatre, SETTING);
        for (int page = 0; page < SETTING.pages(); page++) {
            theatre.leadTo(page, page == 0 ? 2 : 1);
            audience.join(page);
            audience.last().awaitPlayable();
        }
        audience.first().playOrPause();
        Thread.sleep(SETTLING_MS);
        audience.pages().forEach(Viewer::reading);
        double killed = Audience.now();
        theatre.stack().killNode(1);
        Thread.sleep(WATCHED_MS);
        double until = Audience.now() - Audience.AFTERWARDS_MS;
        List<Track> tracks = audience.pages().stream()
                .map(Viewer::reading)
                .map(Reading::samples)
                .map(Track::new)
                .toList();
        for (int page = 1; page < SETTING.pages(); page++) {
            double hello = audience.pages().get(page).line().hellos().stream()
                    .filter(at -> at > killed)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a member never came to the other node"));
            double together = new Tracks(List.of(tracks.get(0), tracks.get(page)))
                    .togetherAfter(killed, until)
                    .orElseThrow(() -> new IllegalStateException("a member was never back in position"));
            greeted.add(hello - killed);
            back.add(Math.max(hello - killed, together));
        }
        audience.leave();
        theatre.stack().interrupt();
    }
}
