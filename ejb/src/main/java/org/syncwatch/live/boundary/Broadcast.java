package org.syncwatch.live.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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
}
