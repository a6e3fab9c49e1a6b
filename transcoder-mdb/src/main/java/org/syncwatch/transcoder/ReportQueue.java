package org.syncwatch.transcoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import org.syncwatch.protocol.job.TranscodeReport;

/** Sends reports to the application. */
@ApplicationScoped
public class ReportQueue {

    private static final String QUEUE = "syncwatch.transcode.reports";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Resource(lookup = "jms/syncwatch")
    private ConnectionFactory connections;

    void send(TranscodeReport report) {
        try (JMSContext context = connections.createContext()) {
            String text = JSON.writerFor(TranscodeReport.class).writeValueAsString(report);
            context.createProducer().send(context.createQueue(QUEUE), text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that is no JSON", e);
        }
    }
}
