package org.syncwatch.live.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.live.boundary.RoomTopic;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.platform.NodeStarted;

/** Hands what other nodes publish to this node's sockets. */
@ApplicationScoped
public class RemoteFrames {

    private final RoomTopic topic;
    private final RoomConnections connections;
    private final NodeRoles roles;

    @Inject
    public RemoteFrames(RoomTopic topic, RoomConnections connections, NodeRoles roles) {
        this.topic = topic;
        this.connections = connections;
        this.roles = roles;
    }

    void start(@Observes NodeStarted started) {
        if (roles.web()) {
            topic.listen(connections::deliver);
        }
    }
}
