package org.syncwatch.platform;

import java.time.Duration;

/** A way down for tests of those who observe it. */
public final class FakeDraining {

    private final NodeDraining draining;

    public FakeDraining(Duration within) {
        draining = new NodeDraining(within, System::nanoTime);
    }

    public NodeDraining told() {
        return draining;
    }

    public String summary() {
        return draining.summary();
    }
}
