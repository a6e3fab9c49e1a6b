package org.syncwatch.live.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.live.boundary.RoomTopic;
import org.syncwatch.live.boundary.TopicSigns;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.platform.NodeStarted;

/** Hands what other nodes publish to this node's sockets. */
@ApplicationScoped
public class RemoteFrames {

    private final RoomTopic topic;
    private final RoomConnections connections;
    private final TopicSigns signs;
    private final NodeRoles roles;

    @Inject
    public RemoteFrames(RoomTopic topic, RoomConnections connections, TopicSigns signs, NodeRoles roles) {
        this.topic = topic;
        this.connections = connections;
        this.signs = signs;
        this.roles = roles;
    }

    void start(@Observes NodeStarted started) {
        if (roles.web()) {
            topic.listen(this::hear);
        }
    }

    private void hear(Frame frame) {
        signs.heard();
        connections.deliver(frame);
        if (frame.kind() == Frame.Kind.ROSTER) {
            // Somebody may have come there while a command that was settled before went only to those who were here.
            connections.untold(frame.room()).forEach(topic::publish);
        }
    }
}
