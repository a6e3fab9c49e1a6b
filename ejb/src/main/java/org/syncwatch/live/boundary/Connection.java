package org.syncwatch.live.boundary;

import java.util.UUID;

/** One member's open socket on this node. */
public interface Connection {

    UUID id();

    UUID memberId();

    /** Hands over a frame without waiting for the reader; a reader that stays too slow is closed. */
    void offer(Frame frame);

    void close(Farewell farewell);
}
