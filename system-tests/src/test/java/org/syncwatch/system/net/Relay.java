package org.syncwatch.system.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a browser and the nodes, as a load balancer does: takes the first node that answers, and carries the
 * bytes of each connection over a road that can be changed or cut at any time.
 */
public final class Relay implements AutoCloseable {

    private static final int CONNECTED_WITHIN_MS = 2000;

    private final ServerSocket door;
    private final Random seeds;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile List<InetSocketAddress> nodes = List.of();
    private volatile Road road = Road.FREE;
    private volatile boolean cut;

    private Relay(ServerSocket door, long seed) {
        this.door = door;
        this.seeds = new Random(seed);
    }

    /** A relay that leads nowhere yet, so that its origin can be told to the nodes before they start. */
    public static Relay open(long seed) throws IOException {
        Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), seed);
        thread(relay::accept, "relay " + relay.origin());
        return relay;
    }

    /** Where browsers find it. */
    public String origin() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** From now on new connections go to the first of these nodes that answers. */
    public void leadTo(List<String> origins) {
        nodes = origins.stream()
                .map(URI::create)
                .map(node -> new InetSocketAddress(node.getHost(), node.getPort()))
                .toList();
    }

    /** Bytes that come from now on take this road, those of open connections too. */
    public void take(Road other) {
        road = other;
    }

    /** Ends every connection and lets nobody through until {@link #mend}. */
    public void cut() {
        cut = true;
        open.forEach(Relay::end);
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = door.accept();
                open.add(browser);
                thread(() -> join(browser), "relay connection");
            }
        } catch (IOException closed) {
            open.forEach(Relay::end);
        }
    }

    private void join(Socket browser) {
        Optional<Socket> node = cut ? Optional.empty() : reach();
        if (node.isEmpty()) {
            forget(browser);
            return;
        }
        Socket there = node.get();
        open.add(there);
        Runnable ended = () -> {
            forget(browser);
            forget(there);
        };
        try {
            new Pump(browser, there, () -> road.up(), new Random(seeds.nextLong()), ended).start();
            new Pump(there, browser, () -> road.down(), new Random(seeds.nextLong()), ended).start();
        } catch (IOException gone) {
            ended.run();
        }
        if (cut || door.isClosed()) {
            ended.run();
        }
    }

    private Optional<Socket> reach() {
        for (InetSocketAddress node : nodes) {
            Socket socket = new Socket();
            try {
                socket.connect(node, CONNECTED_WITHIN_MS);
                return Optional.of(socket);
            } catch (IOException dead) {
                end(socket);
            }
        }
        return Optional.empty();
    }

    private void forget(Socket socket) {
        open.remove(socket);
        end(socket);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // That is what was wanted.
        }
    }

    static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(Relay::end);
    }
}
