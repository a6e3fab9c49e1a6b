package org.syncwatch.live.control;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.syncwatch.live.boundary.Connection;
import org.syncwatch.live.boundary.Frame;

/** One room's sockets on this node and the newest numbers that passed through. */
public final class HeldRoom {

    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicLong rosterRevision = new AtomicLong();

    public void add(Connection connection) {
        connections.add(connection);
    }

    public boolean removeAndTellEmpty(Connection connection) {
        connections.remove(connection);
        return connections.isEmpty();
    }

    public List<Connection> connections() {
        return connections;
    }

    public void noteOrder(Frame frame) {
        switch (frame.kind()) {
            case PLAYBACK -> sequence.accumulateAndGet(frame.order(), Math::max);
            case ROSTER -> rosterRevision.accumulateAndGet(frame.order(), Math::max);
            default -> {}
        }
    }

    public void noteSnapshot(long snapshotSequence, long snapshotRevision) {
        sequence.accumulateAndGet(snapshotSequence, Math::max);
        rosterRevision.accumulateAndGet(snapshotRevision, Math::max);
    }

    public long sequence() {
        return sequence.get();
    }

    public long rosterRevision() {
        return rosterRevision.get();
    }
}
