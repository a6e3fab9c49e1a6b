package org.syncwatch.live.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.syncwatch.live.boundary.RoomTopic;
import org.syncwatch.platform.NodeDraining;
import org.syncwatch.platform.NodeRoles;

/** Lets the last frames of a node that goes down reach the others. */
@ApplicationScoped
public class LastFrames {

    private static final long LOOK_EVERY_MS = 5;

    private final RoomTopic topic;
    private final NodeRoles roles;

    @Inject
    public LastFrames(RoomTopic topic, NodeRoles roles) {
        this.topic = topic;
        this.roles = roles;
    }

    void flush(@Observes @Priority(NodeDraining.FRAMES) NodeDraining draining) {
        if (roles.web()) {
            draining.end("frames flushed", this::flush);
        }
    }

    /** Without a broker there is nobody to wait for: the other nodes ask the database. */
    private int flush(Duration left) throws InterruptedException {
        long deadline = System.nanoTime() + left.toNanos();
        long held = topic.backlog().waiting();
        while (topic.backlog().waiting() > 0 && topic.connected() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_EVERY_MS);
        }
        return (int) Math.max(0, held - topic.backlog().waiting());
    }
}
