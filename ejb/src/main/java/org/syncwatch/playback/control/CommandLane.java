package org.syncwatch.playback.control;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.EncodedMessage;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.playback.control.Settlement.Settled;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Outcome;
import org.syncwatch.protocol.server.CommandApplied;
import org.syncwatch.protocol.server.GateProgress;

/**
 * One thread that settles commands in the order they came: an idle lane takes a command at once, and what arrives
 * while a transaction is under way forms the next batch, so load is paid with batch size and not with waiting. A transaction
 * costs much more than a command in it, so a busy lane begins only so many of them in a second. Of several states that a batch gives a room the members hear the last one, as each is whole.
 */
final class CommandLane implements Runnable {

    record Entry(Command command, Consumer<Outcome> answer) {}

    private static final System.Logger LOG = System.getLogger(CommandLane.class.getName());
    private static final int LARGEST_BATCH = 1024;

    private final Ledger ledger;
    private final Broadcast broadcast;
    private final BlockingQueue<Entry> waiting;
    private final long batchEveryNanos;

    CommandLane(Ledger ledger, Broadcast broadcast, LaneLimits limits) {
        this.ledger = ledger;
        this.broadcast = broadcast;
        this.waiting = new ArrayBlockingQueue<>(limits.capacity());
        this.batchEveryNanos = limits.batchEvery().toNanos();
    }

    boolean offer(Entry entry) {
        return waiting.offer(entry);
    }

    @Override
    public void run() {
        try {
            long earliest = System.nanoTime();
            while (!Thread.currentThread().isInterrupted()) {
                List<Entry> batch = new ArrayList<>();
                batch.add(waiting.take());
                LockSupport.parkNanos(earliest - System.nanoTime());
                earliest = System.nanoTime() + batchEveryNanos;
                waiting.drainTo(batch, LARGEST_BATCH - 1);
                settle(batch);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            List<Entry> unsettled = new ArrayList<>();
            waiting.drainTo(unsettled);
            unsettled.forEach(entry -> entry.answer().accept(new Outcome.Unavailable("node_going_down")));
        }
    }

    private void settle(List<Entry> batch) {
        List<Settled> settled;
        try {
            settled = ledger.settle(batch.stream().map(Entry::command).toList());
        } catch (SQLException | RuntimeException failed) {
            LOG.log(Level.WARNING, "a batch of {0} commands was not stored: {1}", batch.size(), failed.toString());
            batch.forEach(entry -> entry.answer().accept(new Outcome.Unavailable("storage_unavailable")));
            return;
        }
        Map<UUID, Long> newest = newestSequences(settled);
        for (Settled one : settled) {
            boolean overtaken = one.outcome() instanceof Outcome.Applied applied
                    && applied.state().sequence()
                            < newest.getOrDefault(one.command().room(), 0L);
            if (!overtaken) {
                tell(() -> announce(one));
            }
        }
        for (int index = 0; index < batch.size(); index++) {
            Consumer<Outcome> answer = batch.get(index).answer();
            Outcome outcome = settled.get(index).outcome();
            tell(() -> answer.accept(outcome));
        }
    }

    private static Map<UUID, Long> newestSequences(List<Settled> settled) {
        Map<UUID, Long> newest = new HashMap<>();
        for (Settled one : settled) {
            if (one.outcome() instanceof Outcome.Applied applied) {
                newest.merge(one.command().room(), applied.state().sequence(), Math::max);
            }
        }
        return newest;
    }

    /** One member's broken socket must not stop the lane for all rooms. */
    private static void tell(Runnable word) {
        try {
            word.run();
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "a settled command could not be announced", broken);
        }
    }

    private void announce(Settled settled) {
        Command command = settled.command();
        if (settled.outcome() instanceof Outcome.Progressed progressed
                && progressed.state().gate() != null) {
            long sequence = progressed.state().sequence();
            EncodedMessage message = WireFormat.encode(
                    new GateProgress(sequence, progressed.state().gate().waitingFor()));
            broadcast.send(new Frame(command.room(), Frame.Kind.GATE, sequence, message), settled.audience());
        } else if (settled.outcome() instanceof Outcome.Applied applied) {
            EncodedMessage message = WireFormat.encode(new CommandApplied(
                    command.id().toString(),
                    command.change().action(),
                    command.member().toString(),
                    !(command.change() instanceof Change.Wish),
                    command.receivedMs(),
                    applied.state()));
            broadcast.send(
                    new Frame(
                            command.room(), Frame.Kind.PLAYBACK, applied.state().sequence(), message),
                    settled.audience());
        }
    }
}
