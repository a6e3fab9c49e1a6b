package org.syncwatch.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Rounds whose time a test advances; work that throws is dropped, as a real scheduler does. */
public final class FakeRounds extends NodeRounds {

    private final List<Repeated> all = new ArrayList<>();

    public FakeRounds(String... roles) {
        super(new NodeRoles(List.of(roles)));
    }

    public void advance(Duration step) {
        all.forEach(work -> work.advance(step));
    }

    @Override
    Future<?> repeat(Duration period, Runnable round) {
        Repeated repeated = new Repeated(period, round);
        all.add(repeated);
        return repeated;
    }

    private static final class Repeated extends FutureTask<Void> {

        private final Duration period;
        private Duration left;

        private Repeated(Duration period, Runnable round) {
            super(round, null);
            this.period = period;
            this.left = period;
        }

        private void advance(Duration step) {
            left = left.minus(step);
            while (left.isZero() || left.isNegative()) {
                runAndReset();
                left = left.plus(period);
            }
        }
    }
}
