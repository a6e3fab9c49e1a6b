package org.syncwatch.jms.transcode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.video.boundary.TranscodeQueue;

/**
 * Sends jobs within the caller's transaction; an enterprise bean, because on a thread outside of any the platform lets
 * no message join it.
 */
@Stateless
public class ArtemisTranscodeQueue implements TranscodeQueue {

    private static final String QUEUE = "syncwatch.transcode";

    @Resource(lookup = "jms/syncwatch")
    ConnectionFactory connections;

    @Inject
    ObjectMapper json;

    @Override
    public void submit(TranscodeJob job) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setPriority(job.urgency())
                    .send(context.createQueue(QUEUE), json.writeValueAsString(job));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job that is no JSON", e);
        }
    }
}
