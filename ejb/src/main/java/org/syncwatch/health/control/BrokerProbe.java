package org.syncwatch.health.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.health.boundary.Part;
import org.syncwatch.health.boundary.Probe;
import org.syncwatch.live.boundary.RoomTopic;
import org.syncwatch.platform.NodeRoles;

/** Whether the broker can be reached, and on a node with rooms whether their topic is connected. */
@ApplicationScoped
public class BrokerProbe implements Probe {

    private final RoomTopic topic;
    private final NodeRoles roles;
    private final TcpAddress broker;

    @Inject
    public BrokerProbe(
            RoomTopic topic, NodeRoles roles, @ConfigProperty(name = "syncwatch.broker.url") TcpAddress broker) {
        this.topic = topic;
        this.roles = roles;
        this.broker = broker;
    }

    @Override
    public Part part() {
        return Part.BROKER;
    }

    @Override
    public boolean needed() {
        return true;
    }

    /** A node without rooms never opens the topic, so it must not be asked there. */
    @Override
    public void look() throws IOException {
        broker.connect();
        if (roles.web() && !topic.connected()) {
            throw new IOException("the room topic is not connected");
        }
    }
}
