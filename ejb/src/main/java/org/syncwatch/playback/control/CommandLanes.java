package org.syncwatch.playback.control;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Outcome;

/** Spreads rooms over lanes, a room always to the same one, so that its commands keep their order. */
public final class CommandLanes {

    private final List<CommandLane> lanes;
    private final List<Thread> running = new CopyOnWriteArrayList<>();

    public CommandLanes(Ledger ledger, Broadcast broadcast, int count, int capacity) {
        this.lanes = Stream.generate(() -> new CommandLane(ledger, broadcast, capacity))
                .limit(count)
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

    /** Answers false when the room's lane is full. */
    public boolean offer(Command command, Consumer<Outcome> answer) {
        int lane = Math.floorMod(command.room().hashCode(), lanes.size());
        return lanes.get(lane).offer(new CommandLane.Entry(command, answer));
    }
}
