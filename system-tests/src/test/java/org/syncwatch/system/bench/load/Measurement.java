package org.syncwatch.system.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncwatch.system.bench.Idle;
import org.syncwatch.system.bench.load.Tally.Count;

/** Steers a crowd at one rate for a while and says what it came to. */
final class Measurement {

    private static final String SERVER = "launcher";
    private static final List<String> PARTS = List.of("node", "database", "broker", "storage");
    private static final double PER = 100_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MS = 1e6;
    private static final long LOOK_EVERY_MS = 50;

    private static final double[] WARM_UP_SHARES = {0.25, 0.5, 1};

    /** Of a load that cannot be borne nothing more is learnt after so many seconds' worth of commands wait. */
    private static final double HOPELESS_SECONDS = 3;

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

    /** Lets the load grow in three steps, as a day's does: what a cold server cannot bear yet is not held against it. */
    void warmUp(double perSecond, Duration whole) throws IOException, InterruptedException {
        for (double share : WARM_UP_SHARES) {
            of(perSecond * share, Duration.ZERO, whole.dividedBy(WARM_UP_SHARES.length));
            recover();
            CompileQueue.awaitShort(nodes());
        }
    }

    private List<Long> nodes() {
        return server.entrySet().stream()
                .filter(part -> part.getKey().startsWith("node"))
                .map(Map.Entry::getValue)
                .toList();
    }

    Outcome of(double perSecond, Duration warmUp, Duration counted) throws IOException, InterruptedException {
        crowd.restart();
        long start = System.nanoTime();
        long from = start + warmUp.toNanos();
        long end = from + counted.toNanos();
        crowd.steer(perSecond, start, from, end);
        double most = HOPELESS_SECONDS * perSecond * flags.rooms();
        boolean bearable = waitUntil(from, most);
        long told = crowd.count().told();
        Consumption used = Consumption.of(server);
        double own = ownSeconds();
        Idle idle = new Idle();
        long began = System.nanoTime();
        if (bearable) {
            waitUntil(end, most);
        }
        crowd.stop();
        used = Consumption.of(server).since(used);
        own = ownSeconds() - own;
        double busy = (1 - idle.percent() / 100.0) * flags.machine().processors();
        told = crowd.count().told() - told;
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        waitForLast();
        crowd.closeBooks();
        return outcome(perSecond, crowd.count(), told, new Spent(used, own, busy * seconds, seconds));
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

    /** Answers false as soon as the load is hopeless. */
    private boolean waitUntil(long nanos, double most) throws InterruptedException {
        while (System.nanoTime() < nanos) {
            Thread.sleep(Math.max(1, Math.min(LOOK_EVERY_MS, (long) ((nanos - System.nanoTime()) / NANOS_PER_MS))));
            if (crowd.unanswered() > most) {
                return false;
            }
        }
        return true;
    }

    /** So that nothing is called lost that is only late, and no load begins with the rest of another. */
    private void waitForLast() throws InterruptedException {
        long until = System.nanoTime() + (long) (QUIET_WITHIN_MS * NANOS_PER_MS);
        while (System.nanoTime() < until && crowd.isOpen()) {
            Thread.sleep(LOOK_EVERY_MS);
        }
    }

    /**
     * What was spent while it was counted.
     *
     * @param own processor seconds of this process
     * @param all processor seconds of everything on this machine
     * @param seconds of the clock on the wall
     */
    private record Spent(Consumption server, double own, double all, double seconds) {}

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
                100 * spent.own / spent.seconds,
                100 * Math.max(0, spent.all - spent.own - spent.server.of(SERVER)) / spent.seconds);
    }
}
