package org.syncwatch.testing;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.Connection;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.Frame;

/** A socket that keeps what it is given. */
public final class FakeConnection implements Connection {

    private final UUID id = UUID.randomUUID();
    private final UUID member;
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private volatile @Nullable Farewell farewell;

    public FakeConnection(UUID member) {
        this.member = member;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID memberId() {
        return member;
    }

    @Override
    public void offer(Frame frame) {
        frames.add(frame);
    }

    @Override
    public void close(Farewell reason) {
        farewell = reason;
    }

    public List<Frame> frames() {
        return frames;
    }

    public @Nullable Farewell farewell() {
        return farewell;
    }
}
