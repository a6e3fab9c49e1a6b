package org.syncwatch.system.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syncwatch.system.browser.Viewer;

/** How far apart two browsers' media clocks are while a film plays undisturbed. */
public final class DriftBench {

    private static final Duration LENGTH = Duration.ofSeconds(150);
    private static final long SETTLING_MS = 15_000;
    private static final long MEASURED_MS = 60_000;

    private record Clock(double at, double mediaMs) {}

    private DriftBench() {}

    public static void main(String[] arguments) throws Exception {
        try (Cinema cinema = Cinema.open("drift")) {
            cinema.ada().upload(cinema.film(LENGTH, 1280, 720));
            cinema.ada().awaitPlayable();
            cinema.bob().awaitPlayable();
            cinema.ada().playOrPause();
            cinema.bob().awaitPlaying(true);
            cinema.ada().page().waitForTimeout(SETTLING_MS);
            measure(cinema.ada(), cinema.bob());
        }
    }

    private static void measure(Viewer ada, Viewer bob) throws Exception {
        ada.page().evaluate("eyes.watchClock()");
        bob.page().evaluate("eyes.watchClock()");
        Idle idle = new Idle();
        ada.page().waitForTimeout(MEASURED_MS);
        long idlePercent = idle.percent();
        List<Double> drifts = drifts(clocks(ada), clocks(bob));
        new Report("drift", "Drift between two browsers on two nodes, media clock, in ms", COLUMNS)
                .add("drift", Quantiles.of(drifts))
                .publish(idlePercent);
    }

    private static final String[] COLUMNS = {"", "samples", "p50", "p95", "p99", "max"};

    private static List<Clock> clocks(Viewer viewer) {
        List<?> noted = (List<?>) viewer.page().evaluate("eyes.clocks()");
        return noted.stream()
                .map(one -> (Map<?, ?>) one)
                .map(one -> new Clock(number(one, "at"), number(one, "mediaMs")))
                .toList();
    }

    private static double number(Map<?, ?> from, String key) {
        return from.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** At each of the one's samples: the distance to the other's clock, on the line between its two nearest samples. */
    private static List<Double> drifts(List<Clock> one, List<Clock> other) {
        List<Double> drifts = new ArrayList<>();
        int next = 0;
        for (Clock clock : one) {
            while (next < other.size() && other.get(next).at() < clock.at()) {
                next++;
            }
            if (next > 0 && next < other.size()) {
                Clock before = other.get(next - 1);
                Clock after = other.get(next);
                double share = (clock.at() - before.at()) / (after.at() - before.at());
                double there = before.mediaMs() + share * (after.mediaMs() - before.mediaMs());
                drifts.add(Math.abs(clock.mediaMs() - there));
            }
        }
        return drifts;
    }
}
