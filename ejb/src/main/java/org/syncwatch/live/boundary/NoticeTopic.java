package org.syncwatch.live.boundary;

import java.util.function.Consumer;

/** Carries notices between nodes; one may be lost while the broker is away, and a publisher never hears its own. */
public interface NoticeTopic {

    /** Never blocks on the broker and never throws for its absence. */
    void publish(Notice notice);

    /** Sends other nodes' notices to {@code listener}, from one thread; replaces an earlier listener. */
    void listen(Consumer<Notice> listener);

    /** Whether notices reach the other nodes now. */
    boolean connected();
}
