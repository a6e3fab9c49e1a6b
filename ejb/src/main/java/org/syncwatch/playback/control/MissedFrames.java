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

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final RoomTopic topic;
    private final RoomConnections connections;
    private final PlaybackRows rows;
    private final NodeRounds rounds;
    private boolean wasCutOff;

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

    /** Looks once more after the topic is back, for what was lost just before. */
    private void look() {
        boolean cutOff = !topic.connected();
        if (cutOff || wasCutOff) {
            rows.progress(connections.roomIds())
                    .forEach(room -> connections.catchUp(room.room(), room.sequence(), room.rosterRevision()));
        }
        wasCutOff = cutOff;
    }
}
