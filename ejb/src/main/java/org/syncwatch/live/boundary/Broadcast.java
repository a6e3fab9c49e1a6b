package org.syncwatch.live.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Sends a frame to everybody in its room: this node's sockets first, then the other nodes. */
@ApplicationScoped
public class Broadcast {

    private final RoomConnections connections;
    private final RoomTopic topic;

    @Inject
    public Broadcast(RoomConnections connections, RoomTopic topic) {
        this.connections = connections;
        this.topic = topic;
    }

    public void send(Frame frame) {
        connections.deliver(frame);
        topic.publish(frame);
    }

    /**
     * Like {@link #send(Frame)}, but the other nodes hear of it only when somebody is there.
     *
     * @param audience members who had a socket somewhere when what is told became durable
     */
    public void send(Frame frame, Set<UUID> audience) {
        connections.deliver(frame);
        if (connections.holdsAll(frame.room(), audience)) {
            connections.keepUntold(frame);
        } else {
            topic.publish(frame);
        }
    }
}
