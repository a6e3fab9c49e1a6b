package org.syncwatch.transcoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.time.Duration;
import org.syncwatch.protocol.job.DeadJob;
import org.syncwatch.protocol.job.TranscodeJob;

/**
 * Puts a job back as a new message, because the broker's redelivery knows one delay for all queues' reasons and would
 * count a node's end as one of the few attempts that a film has.
 */
@ApplicationScoped
public class JobQueue implements Jobs {

    private static final String QUEUE = "syncwatch.transcode";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Resource(lookup = "jms/syncwatch")
    private ConnectionFactory connections;

    @Override
    public void later(TranscodeJob job, Duration notBefore) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setPriority(job.urgency())
                    .setDeliveryDelay(notBefore.toMillis())
                    .send(context.createQueue(QUEUE), text(job));
        }
    }

    @Override
    public void bury(DeadJob job) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setProperty(DeadJob.FILM, job.job().videoId())
                    .setProperty(DeadJob.REASON, job.code())
                    .send(context.createQueue(DeadJob.QUEUE), text(job));
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job that is no JSON", e);
        }
    }
}
