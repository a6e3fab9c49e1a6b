package org.syncwatch.transcoder.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueDepthTest {

    private static final String IN_THIS_PROCESS = "vm://0";

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(IN_THIS_PROCESS);
    private final QueueDepth depth = new QueueDepth();

    @BeforeEach
    void start() throws Exception {
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("here", IN_THIS_PROCESS));
        broker.start();
        connections.setReconnectAttempts(0);
        depth.connections = connections;
    }

    @AfterEach
    void stop() throws Exception {
        connections.close();
        broker.stop();
    }

    @Test
    void jobsThatWaitAreCountedAndStay() {
        assertThat(depth.now()).hasValue(0);
        for (int job = 0; job < 3; job++) {
            send("syncwatch.transcode", 0);
        }
        send("syncwatch.transcode.reports", 0);

        assertThat(depth.now()).hasValue(3);
        assertThat(depth.now()).hasValue(3);
    }

    @Test
    void whatWaitsForItsNextTryIsNotAmongThem() {
        send("syncwatch.transcode", 3_600_000);

        assertThat(depth.now()).hasValue(0);
    }

    @Test
    void aBrokerThatIsAwayDoesNotTell() throws Exception {
        broker.stop();

        assertThat(depth.now()).isEmpty();
    }

    private void send(String queue, long delayMs) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().setDeliveryDelay(delayMs).send(context.createQueue(queue), "{}");
        }
    }
}
