package org.syncwatch.launcher.part;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one node is to be.
 *
 * @param name unique in the cluster
 * @param bind address it listens on
 * @param port of its HTTP listener
 * @param heapMegabytes its largest heap
 * @param gridPort its own data grid port
 * @param gridPorts the data grid ports of all nodes; one alone means no cluster
 */
public record NodePlan(String name, String bind, int port, int heapMegabytes, int gridPort, List<Integer> gridPorts) {

    /** What every node's name begins with; its number follows. */
    public static final String NAME = "node-";

    private static final String LOOPBACK = "127.0.0.1";

    /** Where this machine reaches it. */
    public String url() {
        return "http://" + host() + ":" + port;
    }

    String host() {
        return bind.equals("0.0.0.0") || bind.equals("127.0.0.1") ? "localhost" : bind;
    }

    List<String> clusterFlags() {
        if (gridPorts.size() < 2) {
            return List.of("--nocluster");
        }
        var members = gridPorts.stream().map(port -> LOOPBACK + ":" + port).collect(Collectors.joining(","));
        return List.of(
                "--clustermode",
                "tcpip:" + members,
                "--interfaces",
                LOOPBACK,
                "--startport",
                Integer.toString(gridPort),
                "--clustername",
                "syncwatch-" + gridPorts.get(0));
    }
}
