package org.syncwatch.live.control;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.syncwatch.live.boundary.PlaybackMeter;
import org.syncwatch.protocol.client.PlaybackReport.Acknowledgement;
import org.syncwatch.protocol.server.CommandApplied.Action;

/**
 * How long one room's newest commands took to the last member of this node; a command is metered once, when all of them
 * have told or after a while.
 */
final class CommandLatencies {

    /** Commands kept at a time; acknowledgements of older ones come too late to count. */
    static final int MOST_OPEN = 64;

    static final double PATIENCE_MS = 5_000;

    /** Two clocks in good discipline differ by a few milliseconds; a command that comes much too early is a lie. */
    private static final double EARLIEST_MS = -50;

    private static final double LATEST_MS = 60_000;

    private final Map<Long, Open> commands = new ConcurrentHashMap<>();

    /**
     * @param present the members with a socket on this node
     * @param newest the room's newest sequence; commands have the numbers from 1 to it
     */
    void acknowledge(
            UUID member, Acknowledgement told, Set<UUID> present, long newest, double nowMs, PlaybackMeter meter) {
        boolean believable = told.latencyMs() >= EARLIEST_MS && told.latencyMs() <= LATEST_MS;
        if (!believable || told.sequence() < 1 || told.sequence() > newest || tooOld(told.sequence(), newest)) {
            return;
        }
        if (commands.size() >= MOST_OPEN && !commands.containsKey(told.sequence())) {
            settle(newest, nowMs, meter);
        }
        commands.computeIfAbsent(told.sequence(), sequence -> new Open(told.action(), nowMs))
                .tell(member, Math.max(0, told.latencyMs()), present, meter);
    }

    /** Meters what has waited long enough and forgets what is too old to come up again. */
    void settle(long newest, double nowMs, PlaybackMeter meter) {
        commands.forEach((sequence, open) -> {
            boolean old = tooOld(sequence, newest);
            if (old || nowMs - open.sinceMs > PATIENCE_MS) {
                open.settle(meter);
            }
            if (old) {
                commands.remove(sequence);
            }
        });
    }

    int size() {
        return commands.size();
    }

    private static boolean tooOld(long sequence, long newest) {
        return sequence <= newest - MOST_OPEN;
    }

    private static final class Open {

        private final Action action;
        private final double sinceMs;
        private final Set<UUID> acknowledged = new HashSet<>();
        private double worstMs;
        private boolean settled;

        Open(Action action, double sinceMs) {
            this.action = action;
            this.sinceMs = sinceMs;
        }

        synchronized void tell(UUID member, double latencyMs, Set<UUID> present, PlaybackMeter meter) {
            acknowledged.add(member);
            worstMs = Math.max(worstMs, latencyMs);
            if (acknowledged.containsAll(present)) {
                settle(meter);
            }
        }

        synchronized void settle(PlaybackMeter meter) {
            if (!settled) {
                settled = true;
                meter.commandLatency(action, worstMs);
            }
        }
    }
}
