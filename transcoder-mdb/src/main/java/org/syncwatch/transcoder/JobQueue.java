package org.syncwatch.transcoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import org.syncwatch.protocol.job.TranscodeJob;

/** Puts a job back as a new one, because a redelivery would count as one of the few attempts that a film has. */
@ApplicationScoped
public class JobQueue {

    private static final String QUEUE = "syncwatch.transcode";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Long enough for the node that gave it back to be gone. */
    private static final long NOT_BEFORE_MS = 3000;

    @Resource(lookup = "jms/syncwatch")
    private ConnectionFactory connections;

    void putBack(TranscodeJob job) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setDeliveryDelay(NOT_BEFORE_MS)
                    .send(context.createQueue(QUEUE), JSON.writeValueAsString(job));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job that is no JSON", e);
        }
    }
}
