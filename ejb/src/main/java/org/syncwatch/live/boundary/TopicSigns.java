package org.syncwatch.live.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.syncwatch.platform.NodeRoles;

/** How frames come and go between this node and the others. */
@ApplicationScoped
public class TopicSigns {

    /**
     * What whoever runs the node may see of it.
     *
     * @param sinceHeardMs age of the newest frame of another node, null before the first
     * @param waiting frames that have not gone out yet
     * @param dropped frames that never went out, since the start
     */
    public record Reading(boolean connected, @Nullable Long sinceHeardMs, long waiting, long dropped) {}

    private static final long NEVER = Long.MIN_VALUE;

    private final RoomTopic topic;
    private final NodeRoles roles;
    private final AtomicLong heardNanos = new AtomicLong(NEVER);

    @Inject
    public TopicSigns(RoomTopic topic, NodeRoles roles) {
        this.topic = topic;
        this.roles = roles;
    }

    /** To be called for each frame of another node. */
    public void heard() {
        heardNanos.set(System.nanoTime());
    }

    /** Empty on a node without rooms, which never opens the topic. */
    public Optional<Reading> reading() {
        if (!roles.web()) {
            return Optional.empty();
        }
        RoomTopic.Backlog backlog = topic.backlog();
        return Optional.of(new Reading(topic.connected(), sinceHeardMs(), backlog.waiting(), backlog.dropped()));
    }

    private @Nullable Long sinceHeardMs() {
        long heard = heardNanos.get();
        return heard == NEVER
                ? null
                : Duration.ofNanos(System.nanoTime() - heard).toMillis();
    }
}
