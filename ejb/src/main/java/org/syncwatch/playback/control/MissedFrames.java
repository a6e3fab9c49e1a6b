package org.syncwatch.playback.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.live.boundary.RoomTopic;
import org.syncwatch.platform.NodeRounds;
import org.syncwatch.platform.NodeStarted;

/**
 * While this node is cut off from the others it asks the database how far its rooms are, so that heartbeats tell of the
 * frames that did not come.
 */
@ApplicationScoped
public class MissedFrames {

    /** With the time that asking takes, nobody on this node is a second behind. */
    private static final Duration EVERY = Duration.ofMillis(500);

    private static final int LOOKS_AFTERWARDS = 5;

    private final RoomTopic topic;
    private final RoomConnections connections;
    private final PlaybackRows rows;
    private final NodeRounds rounds;
    private int looksLeft = -1;

    @Inject
    public MissedFrames(RoomTopic topic, RoomConnections connections, PlaybackRows rows, NodeRounds rounds) {
        this.topic = topic;
        this.connections = connections;
        this.rows = rows;
        this.rounds = rounds;
    }

    void start(@Observes NodeStarted started) {
        rounds.every(EVERY, "looking for missed frames", this::look);
    }

    /** Goes on for a while after the topic is back: other nodes may come back to it a second later. */
    private void look() {
        looksLeft = topic.connected() ? Math.max(looksLeft - 1, -1) : LOOKS_AFTERWARDS;
        if (looksLeft >= 0) {
            rows.progress(connections.roomIds()).forEach(connections::catchUp);
        }
    }
}
