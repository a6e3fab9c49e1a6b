package org.syncwatch.live.control;

import java.util.function.LongSupplier;

/**
 * A monotonic clock that follows a reference clock: it steps once at the first sample and on gross errors, else it
 * slews.
 */
public final class DisciplinedClock {

    /** A correction this large means that the reference itself was set; following it slowly would take hours. */
    private static final double STEP_MS = 250;

    /** 500 parts per million, the slew limit of NTP clock disciplines: too slow for a viewer to notice. */
    private static final double SLEW_PER_MS = 500e-6;

    private final LongSupplier nanoTime;
    private State state = new State(0, 0, 0, false);

    public DisciplinedClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Monotonic reading in milliseconds, the same scale as {@link #follow}'s. */
    public double monotonicMs() {
        return nanoTime.getAsLong() / 1e6;
    }

    /** Reference time in milliseconds since 1970. */
    public synchronized double nowMs() {
        double monotonic = monotonicMs();
        return monotonic + state.offsetAt(monotonic);
    }

    /**
     * Takes one exchange with the reference.
     *
     * @param sentMs monotonic time before asking
     * @param referenceMs the reference's answer, milliseconds since 1970
     * @param receivedMs monotonic time after the answer
     */
    public synchronized void follow(double sentMs, double referenceMs, double receivedMs) {
        double measured = referenceMs - (sentMs + receivedMs) / 2;
        double current = state.offsetAt(receivedMs);
        boolean step = !state.started || Math.abs(measured - current) > STEP_MS;
        state = new State(receivedMs, step ? measured : current, measured, true);
    }

    private record State(double sinceMs, double startOffset, double targetOffset, boolean started) {

        double offsetAt(double monotonicMs) {
            double mostSlewed = Math.max(0, monotonicMs - sinceMs) * SLEW_PER_MS;
            double missing = targetOffset - startOffset;
            return startOffset + Math.copySign(Math.min(Math.abs(missing), mostSlewed), missing);
        }
    }
}
