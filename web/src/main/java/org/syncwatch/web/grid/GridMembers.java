package org.syncwatch.web.grid;

import com.hazelcast.core.HazelcastInstance;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The nodes that see each other in the data grid. */
@ApplicationScoped
public class GridMembers {

    @Resource(lookup = "payara/Hazelcast")
    @SuppressWarnings("NullAway.Init")
    private HazelcastInstance grid;

    /** As host:port of their grid addresses, this node's own among them. */
    public List<String> addresses() {
        return grid.getCluster().getMembers().stream()
                .map(member -> member.getAddress().getHost() + ":"
                        + member.getAddress().getPort())
                .sorted()
                .toList();
    }
}
