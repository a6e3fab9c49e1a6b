package org.syncwatch.transcoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.transcoder.health.JobTimes;

/**
 * Takes one job at a time; without a transaction, because the broker ends those after minutes and a film takes longer.
 * A job is acknowledged when it has been reported, so a worker that dies leaves it to another.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis-rar"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "syncwatch.transcode"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1"),
            @ActivationConfigProperty(propertyName = "setupInterval", propertyValue = "1000"),
            // A worker that is busy holds no job in store, so that the most urgent one is next wherever a worker is
            // free.
            @ActivationConfigProperty(propertyName = "consumerWindowSize", propertyValue = "0"),
            @ActivationConfigProperty(
                    propertyName = "maxSession",
                    propertyValue = "${MPCONFIG=syncwatch.transcoder.sessions:1}"),
            // Without the role nothing is selected; the platform resolves the setting only here, and only from outside.
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "'${MPCONFIG=syncwatch.roles:web,transcoder}' LIKE '%transcoder%'")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class TranscodeListener implements MessageListener {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private Transcoding transcoding;

    @Inject
    private ReportQueue reports;

    @Inject
    private JobQueue jobs;

    @Inject
    private Attempts attempts;

    @Inject
    private JobTimes times;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "syncwatch.transcoder.retry-after", defaultValue = "PT5S,PT30S,PT2M")
    private List<Duration> retryAfter;

    private Worker worker;

    @PostConstruct
    void begin() {
        worker = new Worker(jobs, reports, attempts, new Retries(retryAfter), times, clock);
    }

    @Override
    public void onMessage(Message message) {
        try {
            TranscodeJob job = JSON.readValue(message.getBody(String.class), TranscodeJob.class);
            worker.take(
                    job,
                    message.getIntProperty("JMSXDeliveryCount"),
                    (todo, attempt) -> transcoding.run(todo, attempt, reports::tell));
        } catch (JMSException | JsonProcessingException e) {
            throw new IllegalStateException("a job that cannot be read", e);
        }
    }
}
