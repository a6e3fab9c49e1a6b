package org.syncwatch.jms.topic;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.client.FailoverEventType;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** One connection to the broker with its producer and its consumer; the client library reconnects it by itself. */
final class TopicLink<M> implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(TopicLink.class.getName());

    /** What is older than this was overtaken by the sequence poll, or is no news any more. */
    private static final int LIFETIME_MS = 5_000;

    private static final long RETRY_MS = 500;

    /** With threads of its own: in the common ones a connection that tries again lets others wait to learn that theirs is lost. */
    private static final String RECONNECT_FOREVER =
            "?useGlobalPools=false&threadPoolMaxSize=-1&reconnectAttempts=-1&retryInterval=200&retryIntervalMultiplier=1.5"
                    + "&maxRetryInterval=1000&blockOnNonDurableSend=false&callTimeout=5000&connectionTTL=10000"
                    + "&clientFailureCheckPeriod=3000";

    private final BrokerAddress broker;
    private final String origin;
    private final TopicFormat<M> format;
    private final Consumer<M> listener;

    /** Closing it closes all that was made by it. */
    private @Nullable ActiveMQConnectionFactory factory;

    private @Nullable Session session;
    private @Nullable MessageProducer producer;
    private volatile boolean connected;

    TopicLink(BrokerAddress broker, String origin, TopicFormat<M> format, Consumer<M> listener) {
        this.broker = broker;
        this.origin = origin;
        this.format = format;
        this.listener = listener;
    }

    boolean connected() {
        return connected;
    }

    /** Waits until the broker has been reached once. */
    synchronized void ensureOpen() throws InterruptedException {
        while (producer == null) {
            try {
                open();
            } catch (JMSException unreachable) {
                LOG.log(
                        Level.WARNING,
                        "no topic {0} at {1} yet: {2}",
                        format.address(),
                        broker,
                        unreachable.getMessage());
                closeQuietly();
                wait(RETRY_MS);
            }
        }
    }

    void send(List<M> items) {
        Session currentSession = session;
        MessageProducer currentProducer = producer;
        if (currentSession == null || currentProducer == null) {
            return;
        }
        try {
            currentProducer.send(format.writer().write(items, origin, currentSession));
        } catch (JMSException lost) {
            LOG.log(
                    Level.DEBUG,
                    "{0} {1} for other nodes were lost: {2}",
                    items.size(),
                    format.name(),
                    lost.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        closeQuietly();
    }

    private void open() throws JMSException {
        ActiveMQConnectionFactory source =
                new ActiveMQConnectionFactory(broker.url() + RECONNECT_FOREVER, broker.user(), broker.password());
        factory = source;
        ActiveMQConnection opened = (ActiveMQConnection) source.createConnection();
        opened.setFailoverListener(event -> connected = event == FailoverEventType.FAILOVER_COMPLETED);
        Session receiving = opened.createSession(false, Session.DUPS_OK_ACKNOWLEDGE);
        Topic topic = receiving.createTopic(format.address());
        receiving
                .createConsumer(topic, FrameMessages.ORIGIN + " <> '" + origin + "'")
                .setMessageListener(this::receive);
        Session sending = opened.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer sender = sending.createProducer(topic);
        sender.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
        sender.setTimeToLive(LIFETIME_MS);
        sender.setDisableMessageID(true);
        session = sending;
        producer = sender;
        opened.start();
        connected = true;
    }

    private void receive(Message message) {
        try {
            format.reader().read(message).forEach(listener);
        } catch (JMSException | IllegalArgumentException foreign) {
            LOG.log(Level.WARNING, "a message on {0} is foreign: {1}", format.address(), foreign.getMessage());
        }
    }

    private void closeQuietly() {
        connected = false;
        producer = null;
        session = null;
        ActiveMQConnectionFactory closing = factory;
        factory = null;
        if (closing != null) {
            closing.close();
        }
    }
}
