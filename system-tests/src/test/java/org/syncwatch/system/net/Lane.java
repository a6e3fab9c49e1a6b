package org.syncwatch.system.net;

import java.util.Random;

/**
 * What happens to bytes on their way in one direction; their order is always kept.
 *
 * @param delayMs of every chunk
 * @param jitterMs by how much the delay varies, evenly, to both sides
 * @param stallShare 0 to 1, of the chunks that hold up everything behind them for 200 to 400 ms, as a lost packet does
 */
public record Lane(double delayMs, double jitterMs, double stallShare) {

    public static final Lane FREE = new Lane(0, 0, 0);

    private static final double SHORTEST_STALL_MS = 200;
    private static final double STALL_VARIES_MS = 200;
    private static final double NANOS_PER_MS = 1_000_000;

    public static Lane delay(double ms) {
        return new Lane(ms, 0, 0);
    }

    public static Lane delay(double ms, double jitterMs) {
        return new Lane(ms, jitterMs, 0);
    }

    public static Lane stalls(double share) {
        return new Lane(0, 0, share);
    }

    /** How long the next chunk is under way. */
    long nanos(Random random) {
        double ms = delayMs + jitterMs * (2 * random.nextDouble() - 1);
        if (stallShare > 0 && random.nextDouble() < stallShare) {
            ms += SHORTEST_STALL_MS + STALL_VARIES_MS * random.nextDouble();
        }
        return (long) (Math.max(0, ms) * NANOS_PER_MS);
    }
}
