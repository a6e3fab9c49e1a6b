package org.syncwatch.playback.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.live.boundary.RoomTopic;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.platform.NodeStarted;

/**
 * While this node is cut off from the others it asks the database how far its rooms are, so that heartbeats tell of the
 * frames that did not come.
 */
@ApplicationScoped
public class MissedFrames {

    private static final System.Logger LOG = System.getLogger(MissedFrames.class.getName());

    private final RoomTopic topic;
    private final RoomConnections connections;
    private final PlaybackRows rows;
    private final NodeRoles roles;
    private boolean wasCutOff;

    @Resource
    private @Nullable ManagedScheduledExecutorService scheduler;

    @Inject
    public MissedFrames(RoomTopic topic, RoomConnections connections, PlaybackRows rows, NodeRoles roles) {
        this.topic = topic;
        this.connections = connections;
        this.rows = rows;
        this.roles = roles;
    }

    void start(@Observes NodeStarted started) {
        if (roles.web() && scheduler != null) {
            scheduler.scheduleWithFixedDelay(this::lookAgain, 1, 1, TimeUnit.SECONDS);
        }
    }

    /** Looks once more after the topic is back, for what was lost just before. */
    void look() {
        boolean cutOff = !topic.connected();
        if (cutOff || wasCutOff) {
            rows.progress(connections.roomIds())
                    .forEach(room -> connections.catchUp(room.room(), room.sequence(), room.rosterRevision()));
        }
        wasCutOff = cutOff;
    }

    /** A failure here must not cancel the schedule: the next look finds what this one did not. */
    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "missed frames could not be looked for: {0}", failed.toString());
        }
    }
}
