package org.syncwatch.system.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What to start.
 *
 * @param root the tree whose build is started
 * @param data where the stack keeps everything
 * @param firstPort of the first node; the others take the ports after it
 * @param environment settings beside the launcher's own
 * @param processors to which all of it is confined, as taskset takes them; empty for any
 */
public record StackPlan(
        Path root, Path data, int nodes, int firstPort, Map<String, String> environment, String processors) {

    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int TRIES = 100;

    /** Tests open many rooms and upload many films for one account; those that are about limits set them themselves. */
    private static final Map<String, String> UNHURRIED = Map.of(
            "SYNCWATCH_LIMITS_API_REQUESTS", "off",
            "SYNCWATCH_LIMITS_ROOM_JOINS", "off",
            "SYNCWATCH_LIMITS_ROOM_CREATION", "off",
            "SYNCWATCH_LIMITS_UPLOADS", "off",
            "SYNCWATCH_LIMITS_LINK_CHECKS", "off",
            "SYNCWATCH_LIMITS_CHAT_MESSAGES", "off",
            "SYNCWATCH_LIMITS_CHAT_CHANGES", "off");

    /** A stack with a fresh data directory and ports that nobody has at the moment. */
    public static StackPlan fresh(String name, int nodes, Map<String, String> environment) throws IOException {
        Path data = Path.of(
                        "target", "stack", name + "-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        Path root = Path.of(System.getProperty("syncwatch.root", ".."))
                .toAbsolutePath()
                .normalize();
        Map<String, String> settings = new HashMap<>(UNHURRIED);
        settings.putAll(environment);
        return new StackPlan(root, data, nodes, freePorts(nodes), Map.copyOf(settings), "");
    }

    /** The same for a minute or two of few requests, in which compiling well costs more than it gives back. */
    public static StackPlan brief(String name, int nodes, Map<String, String> environment) throws IOException {
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        return fresh(name, nodes, settings);
    }

    /** The same, with pages of these origins let in beside the nodes' own. */
    public StackPlan lettingIn(List<String> origins) {
        List<String> all = new ArrayList<>(origins);
        for (int port = firstPort; port < firstPort + nodes; port++) {
            all.add("http://localhost:" + port);
        }
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("SYNCWATCH_ORIGINS", String.join(",", all));
        return new StackPlan(root, data, nodes, firstPort, Map.copyOf(settings), processors);
    }

    /** The same, with everything it keeps below another directory. */
    public StackPlan keptIn(Path directory) {
        return new StackPlan(root, directory.resolve(data.getFileName()), nodes, firstPort, environment, processors);
    }

    /** The same, confined to these processors, as taskset takes them; empty for any. */
    public StackPlan confinedTo(String cores) {
        return new StackPlan(root, data, nodes, firstPort, environment, cores);
    }

    /** Unpacked once for all stacks of a build: unpacking and loading classes is most of a start. */
    Path cache() {
        return root.resolve("system-tests/target/stack-cache");
    }

    Path launcher() {
        return root.resolve("payara-config/launcher/target/syncwatch-launcher.jar");
    }

    Path readyFile() {
        return data.resolveSibling(data.getFileName() + ".ready.json");
    }

    Path output() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    List<String> command() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        // A build in the background ignores SIGINT and so would its children: a person's Ctrl-C is not ignored.
        List<String> command = new ArrayList<>(processors.isEmpty() ? List.of() : List.of("taskset", "-c", processors));
        command.addAll(List.of(
                "env",
                "--default-signal=INT",
                java.toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                launcher().toString(),
                "--data",
                data.toString(),
                "--cache",
                cache().toString(),
                "--nodes",
                Integer.toString(nodes),
                "--port",
                Integer.toString(firstPort),
                "--ready-file",
                readyFile().toString()));
        return command;
    }

    private static int freePorts(int count) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            if (allFree(first, count)) {
                return first;
            }
        }
        throw new IOException("no " + count + " free ports in a row");
    }

    private static boolean allFree(int first, int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int port = first; port < first + count; port++) {
                held.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            }
            return true;
        } catch (IOException taken) {
            return false;
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }
}
