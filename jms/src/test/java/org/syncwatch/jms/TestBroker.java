package org.syncwatch.jms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.syncwatch.jms.topic.BrokerAddress;

/** A real broker on loopback that can be stopped and started again on the same port. */
public final class TestBroker {

    private final int port = freePort();
    private EmbeddedActiveMQ server = started();

    public BrokerAddress address() {
        return new BrokerAddress(url(), "node", "secret");
    }

    /** To be closed by whoever asked. */
    public ActiveMQConnectionFactory connections() {
        return new ActiveMQConnectionFactory(url());
    }

    private String url() {
        return "tcp://127.0.0.1:" + port;
    }

    public void stop() throws Exception {
        server.stop();
    }

    public void start() {
        server = started();
    }

    public void close() throws Exception {
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
