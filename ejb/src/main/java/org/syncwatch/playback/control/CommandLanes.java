package org.syncwatch.playback.control;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Outcome;

/** Spreads rooms over lanes, a room always to the same one, so that its commands keep their order. */
public final class CommandLanes {

    private static final long LOOK_EVERY_MS = 5;

    private final List<CommandLane> lanes;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<Thread> running = new CopyOnWriteArrayList<>();

    public CommandLanes(Ledger ledger, Broadcast broadcast, LaneLimits limits) {
        this.lanes = Stream.generate(() -> new CommandLane(ledger, broadcast, limits))
                .limit(limits.lanes())
                .toList();
    }

    public void start(ThreadFactory threads) {
        for (CommandLane lane : lanes) {
            Thread thread = threads.newThread(lane);
            running.add(thread);
            thread.start();
        }
    }

    public void stop() {
        running.forEach(Thread::interrupt);
    }

    /**
     * Waits until what the lanes hold is settled, then stops them; what they still hold when the time is up is refused.
     *
     * @return how many were settled meanwhile
     */
    public int finish(Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        int before = answered.get();
        while (taken.get() > answered.get() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_EVERY_MS);
        }
        int settled = answered.get() - before;
        stop();
        return settled;
    }

    /** Answers false when the room's lane is full. */
    public boolean offer(Command command, Consumer<Outcome> answer) {
        int lane = Math.floorMod(command.room().hashCode(), lanes.size());
        // Counted first, so that one that is answered at once is never missing here.
        taken.incrementAndGet();
        boolean fits = lanes.get(lane).offer(new CommandLane.Entry(command, outcome -> {
            answered.incrementAndGet();
            answer.accept(outcome);
        }));
        if (!fits) {
            taken.decrementAndGet();
        }
        return fits;
    }
}
