package org.syncwatch.transcoder.process;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Looks at a running child for the rules it may break. */
final class Watch {

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final long LOOK_EVERY_NANOS = 10_000_000_000L;

    private final Process child;
    private final Output output;
    private final Limits limits;
    private final LongSupplier nanoTime;
    private final Pulse pulse = new Pulse();
    private final long started;
    private long beaten;
    private long looked;
    private boolean warned;

    Watch(Process child, Output output, Limits limits, LongSupplier nanoTime) {
        this.child = child;
        this.output = output;
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        this.beaten = started;
        this.looked = started;
    }

    void heard(String line) {
        if (pulse.beats(line)) {
            beaten = nanoTime.getAsLong();
            warned = false;
        }
    }

    /** Time for which the child was not to blame, as nobody listened to it. */
    void excuse(long nanos) {
        beaten += nanos;
    }

    /** The rule that the child breaks by now. */
    Optional<Breach> look() {
        long now = nanoTime.getAsLong();
        if (now - started > limits.wallClock().toNanos()) {
            return Optional.of(Breach.WALL_CLOCK);
        }
        if (now - beaten > limits.stall().toNanos()) {
            return Optional.of(Breach.STALLED);
        }
        warnWhenSilent(now);
        if (now - looked < LOOK_EVERY_NANOS) {
            return Optional.empty();
        }
        looked = now;
        return measured();
    }

    /** What is measured every ten seconds only. */
    Optional<Breach> measured() {
        if (ResidentMemory.bytes(child) > limits.residentBytes()) {
            return Optional.of(Breach.MEMORY);
        }
        return output.written().getAsLong() > limits.outputBytes() ? Optional.of(Breach.OUTPUT) : Optional.empty();
    }

    private void warnWhenSilent(long now) {
        if (!warned && now - beaten > limits.stall().toNanos() / 2) {
            warned = true;
            LOG.log(
                    Level.WARNING,
                    "{0} made no progress for {1} s and is ended after {2} s",
                    Long.toString(child.pid()),
                    (now - beaten) / 1_000_000_000L,
                    limits.stall().toSeconds());
        }
    }
}
