package org.syncwatch.jms.transcode;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.syncwatch.jms.TestBroker;
import org.syncwatch.protocol.job.DeadJob;
import org.syncwatch.protocol.job.TranscodeJob;

/** A broker of its own for each test, and the dead letters in it. */
abstract class BrokerSetting {

    private static final long PATIENCE_MS = 5000;

    final ObjectMapper json = new ObjectMapper();
    final TestBroker broker = new TestBroker();
    final ActiveMQConnectionFactory connections = broker.connections();
    final ArtemisDeadJobs dead = new ArtemisDeadJobs(json);

    @BeforeEach
    void connect() {
        dead.connections = connections;
    }

    @AfterEach
    void stop() throws Exception {
        connections.close();
        broker.close();
    }

    /** As a worker buries a job. */
    DeadJob bury(String film, long failedAtMs) throws Exception {
        DeadJob job =
                new DeadJob(TranscodeJob.film(film, "originals/" + film), "platform_fault", "no disk", failedAtMs);
        named(film, json.writeValueAsString(job));
        return job;
    }

    void named(String film, String text) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setProperty(DeadJob.FILM, film)
                    .setProperty(DeadJob.REASON, "platform_fault")
                    .send(context.createQueue(DeadJob.QUEUE), text);
        }
    }

    /** As the broker itself moves a message there. */
    void nameless(String text) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(context.createQueue(DeadJob.QUEUE), text);
        }
    }

    /** Takes one message, as its consumer would get it, or null when there is none. */
    @Nullable
    Message take(String queue, String selector) throws JMSException {
        try (JMSContext context = connections.createContext()) {
            return context.createConsumer(context.createQueue(queue), selector).receive(PATIENCE_MS);
        }
    }
}
