package org.syncwatch.live.boundary;

import java.util.function.Consumer;

/**
 * Carries frames between nodes.
 *
 * <p>Frames of one publisher arrive in the order they were published; a frame may be lost while the broker is away.
 * A publisher never hears its own frames.
 */
public interface RoomTopic {

    /** Never blocks on the broker and never throws for its absence. */
    void publish(Frame frame);

    /** Sends other nodes' frames to {@code listener}, from one thread; replaces an earlier listener. */
    void listen(Consumer<Frame> listener);

    /** Whether frames reach the other nodes now. */
    boolean connected();

    Backlog backlog();

    /**
     * What was published and has not gone out.
     *
     * @param waiting frames that are still to go
     * @param dropped frames that never will, since the node's start
     */
    record Backlog(long waiting, long dropped) {}
}
