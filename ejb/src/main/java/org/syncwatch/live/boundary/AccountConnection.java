package org.syncwatch.live.boundary;

import java.util.UUID;

/** A signed-in page's open socket on this node. */
public interface AccountConnection {

    UUID accountId();

    /** Hands over a message without waiting for the reader; a reader that stays too slow is closed. */
    void offer(EncodedMessage message);

    void close(Farewell farewell);
}
