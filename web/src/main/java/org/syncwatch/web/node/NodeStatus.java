package org.syncwatch.web.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.live.boundary.TopicSigns;
import org.syncwatch.platform.NodeLife;
import org.syncwatch.web.grid.GridMembers;

/** What this node tells of itself. */
@ApplicationScoped
public class NodeStatus {

    /**
     * @param rooms with a socket on this node
     * @param topic null on a node without rooms
     */
    public record Told(
            String node,
            boolean draining,
            long uptimeSeconds,
            int connections,
            int rooms,
            Memory memory,
            List<String> members,
            TopicSigns.@Nullable Reading topic) {}

    public record Memory(long heapUsedBytes, long heapMaxBytes) {}

    private final String name;
    private final NodeLife life;
    private final RoomConnections rooms;
    private final GridMembers members;
    private final TopicSigns signs;

    @Inject
    public NodeStatus(
            @ConfigProperty(name = "syncwatch.node.name") String name,
            NodeLife life,
            RoomConnections rooms,
            GridMembers members,
            TopicSigns signs) {
        this.name = name;
        this.life = life;
        this.rooms = rooms;
        this.members = members;
        this.signs = signs;
    }

    Told now(int connections) {
        Runtime memory = Runtime.getRuntime();
        return new Told(
                name,
                life.phase() == NodeLife.Phase.DRAINING,
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())
                        .toSeconds(),
                connections,
                rooms.roomIds().size(),
                new Memory(memory.totalMemory() - memory.freeMemory(), memory.maxMemory()),
                members.addresses(),
                signs.reading().orElse(null));
    }
}
