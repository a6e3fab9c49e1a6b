package org.syncwatch.health.control;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Where something listens, as a setting names it. */
public record TcpAddress(String host, int port) {

    private static final int TIMEOUT_MS = 2000;

    /**
     * Reads {@code host:port}, with or without a scheme before it; MicroProfile Config calls this.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static TcpAddress parse(CharSequence text) {
        String address = text.toString().strip();
        URI uri = URI.create(address.contains("://") ? address : "tcp://" + address);
        if (uri.getHost() == null || uri.getPort() < 0) {
            throw new IllegalArgumentException("\"" + address + "\" is not host:port");
        }
        return new TcpAddress(uri.getHost(), uri.getPort());
    }

    /** Connects and hangs up. */
    void connect() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MS);
        }
    }
}
