package org.syncwatch.launcher.flags;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How to run the stack.
 *
 * @param nodes Payara nodes to start, 1 to 9
 * @param port HTTP port of the first node; the others follow
 * @param bind address that the nodes listen on
 * @param data directory of everything that outlives a run
 * @param cache directory of what can be made again; several stacks may share it
 * @param publicUrl address under which browsers reach the stack, when it isn't the nodes' own
 * @param roles what each node does: web, transcoder
 * @param war the application
 * @param heapMegabytes largest heap of each node
 * @param readyFile written when the stack is up
 * @param verbose whether the parts' logs are shown as they come
 */
public record Flags(
        int nodes,
        int port,
        String bind,
        Path data,
        Path cache,
        Optional<String> publicUrl,
        String roles,
        Optional<Path> war,
        int heapMegabytes,
        Optional<Path> readyFile,
        boolean verbose) {

    /** The ports of all nodes, the first node's first. */
    public List<Integer> ports() {
        return java.util.stream.IntStream.range(port, port + nodes).boxed().toList();
    }
}
