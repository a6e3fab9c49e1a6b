package org.syncwatch.jms.transcode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import org.syncwatch.protocol.job.DeadJob;
import org.syncwatch.transcode.boundary.DeadJobs;

/** Looks into the dead letter queue without taking anything, and takes within the caller's transaction. */
@ApplicationScoped
public class ArtemisDeadJobs implements DeadJobs {

    private static final System.Logger LOG = System.getLogger(ArtemisDeadJobs.class.getName());
    private static final String NAMED = DeadJob.REASON + " IS NOT NULL";

    @Resource(lookup = "jms/syncwatch")
    ConnectionFactory connections;

    private final ObjectMapper json;

    @Inject
    public ArtemisDeadJobs(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public List<DeadJob> list(int most) {
        List<DeadJob> jobs = new ArrayList<>();
        try (JMSContext context = connections.createContext();
                QueueBrowser browser = context.createBrowser(context.createQueue(DeadJob.QUEUE), NAMED)) {
            Enumeration<?> messages = browser.getEnumeration();
            while (jobs.size() < most && messages.hasMoreElements()) {
                add((Message) messages.nextElement(), jobs);
            }
        } catch (JMSException failed) {
            throw new IllegalStateException("the dead letter queue cannot be read", failed);
        }
        return jobs;
    }

    private void add(Message message, List<DeadJob> jobs) throws JMSException {
        try {
            jobs.add(json.readValue(message.getBody(String.class), DeadJob.class));
        } catch (JsonProcessingException unreadable) {
            LOG.log(Level.ERROR, "a dead job that cannot be read", unreadable);
        }
    }

    @Override
    public boolean remove(UUID film) {
        boolean removed = false;
        try (JMSContext context = connections.createContext();
                JMSConsumer consumer = context.createConsumer(
                        context.createQueue(DeadJob.QUEUE), DeadJob.FILM + " = '" + film + "'")) {
            while (consumer.receiveNoWait() != null) {
                removed = true;
            }
        }
        return removed;
    }
}
