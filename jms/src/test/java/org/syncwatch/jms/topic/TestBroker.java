package org.syncwatch.jms.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A real broker on loopback that can be stopped and started again on the same port. */
final class TestBroker {

    private final int port = freePort();
    private EmbeddedActiveMQ server = started();

    BrokerAddress address() {
        return new BrokerAddress("tcp://127.0.0.1:" + port, "node", "secret");
    }

    void stop() throws Exception {
        server.stop();
    }

    void start() {
        server = started();
    }

    void close() throws Exception {
        server.stop();
    }

    private EmbeddedActiveMQ started() {
        try {
            Configuration configuration = new ConfigurationImpl()
                    .setPersistenceEnabled(false)
                    .setSecurityEnabled(false)
                    .setJMXManagementEnabled(false)
                    .addAcceptorConfiguration("loopback", "tcp://127.0.0.1:" + port);
            return new EmbeddedActiveMQ().setConfiguration(configuration).start();
        } catch (Exception failed) {
            throw new IllegalStateException("the test broker did not start", failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
