package org.syncwatch.system.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncwatch.system.bench.load.Tally.Count;

/** Steers a crowd at one rate for a while and says what it came to. */
final class Measurement {

    private static final String SERVER = "launcher";
    private static final List<String> PARTS = List.of("node", "database", "broker", "storage");
    private static final double PER = 100_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MS = 1e6;
    private static final long LOOK_EVERY_MS = 50;

    /** Of a load that cannot be borne nothing more is learnt after so many seconds' worth of commands wait. */
    private static final double HOPELESS_SECONDS = 3;

    private static final long LAST_ANSWERS_MS = 2500;
    private static final long QUIET_WITHIN_MS = 30_000;

    private final Crowd crowd;
    private final Map<String, Long> server;
    private final Flags flags;

    /** @param server process ids of the server's parts by name, {@code launcher} above all others */
    Measurement(Crowd crowd, Map<String, Long> server, Flags flags) {
        this.crowd = crowd;
        this.server = server;
        this.flags = flags;
    }

    Outcome of(double perSecond, Duration warmUp, Duration counted) throws IOException, InterruptedException {
        crowd.restart();
        long start = System.nanoTime();
        long from = start + warmUp.toNanos();
        long end = from + counted.toNanos();
        crowd.steer(perSecond, start, from, end);
        double most = HOPELESS_SECONDS * perSecond * flags.rooms();
        boolean hopeless = !waitUntil(from, most);
        long told = crowd.count().told();
        Consumption used = Consumption.of(server);
        double own = ownSeconds();
        long began = System.nanoTime();
        hopeless |= !waitUntil(end, most);
        crowd.stop();
        used = Consumption.of(server).since(used);
        own = ownSeconds() - own;
        told = crowd.count().told() - told;
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        waitForLast(hopeless ? QUIET_WITHIN_MS : LAST_ANSWERS_MS);
        crowd.closeBooks();
        return outcome(perSecond, crowd.count(), told, new Spent(used, own, seconds));
    }

    private static double ownSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toNanos)
                        .orElse(0L)
                / NANOS_PER_SECOND;
    }

    /** Brings back in who was thrown out. */
    void recover() throws InterruptedException {
        crowd.fill();
    }

    private boolean waitUntil(long nanos, double most) throws InterruptedException {
        while (System.nanoTime() < nanos) {
            Thread.sleep(Math.max(1, Math.min(LOOK_EVERY_MS, (long) ((nanos - System.nanoTime()) / NANOS_PER_MS))));
            if (crowd.unanswered() > most) {
                return false;
            }
        }
        return true;
    }

    private void waitForLast(long ms) throws InterruptedException {
        long until = System.nanoTime() + (long) (ms * NANOS_PER_MS);
        while (System.nanoTime() < until && crowd.unanswered() > 0) {
            Thread.sleep(LOOK_EVERY_MS);
        }
        // The last answer may come before the last member's frame.
        Thread.sleep(LOOK_EVERY_MS);
    }

    /**
     * What was spent while it was counted.
     *
     * @param own processor seconds of this process
     * @param seconds of the clock on the wall
     */
    private record Spent(Consumption server, double own, double seconds) {}

    private static Outcome outcome(double perSecond, Count all, long told, Spent spent) {
        Map<String, Double> cpu = new LinkedHashMap<>();
        double per = PER / Math.max(1, told);
        cpu.put("all", spent.server.of(SERVER) * per);
        for (String part : PARTS) {
            cpu.put(part, spent.server.of(part) * per);
        }
        return new Outcome(
                perSecond,
                told / spent.seconds,
                all.latencies().ms(),
                Outcome.incompletePercent(all),
                100.0 * (all.told() - all.frames()) / Math.max(1, all.told()),
                all.older(),
                all.lost(),
                all.behindNanos() / NANOS_PER_MS,
                all.refusals(),
                all.closes(),
                cpu,
                100 * spent.own / spent.seconds);
    }
}
