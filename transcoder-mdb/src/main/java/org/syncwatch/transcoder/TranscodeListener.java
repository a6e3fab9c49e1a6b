package org.syncwatch.transcoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.transcoder.process.PlatformFault;

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

    private static final System.Logger LOG = System.getLogger(TranscodeListener.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the broker's max-delivery-attempts: after this delivery nobody tries again. */
    private static final int LAST_DELIVERY = 4;

    @Inject
    private Transcoding transcoding;

    @Inject
    private ReportQueue reports;

    @Inject
    private JobQueue jobs;

    @Inject
    private Attempts attempts;

    @Override
    public void onMessage(Message message) {
        try {
            TranscodeJob job = JSON.readValue(message.getBody(String.class), TranscodeJob.class);
            attempts.begun();
            try {
                attempt(job, message.getIntProperty("JMSXDeliveryCount"));
            } finally {
                attempts.ended();
            }
        } catch (JMSException | JsonProcessingException e) {
            throw new IllegalStateException("a job that cannot be read", e);
        }
    }

    private void attempt(TranscodeJob job, int delivery) {
        if (attempts.goingDown()) {
            putBack(job);
            return;
        }
        String attempt = UUID.randomUUID().toString();
        LOG.log(Level.INFO, "film {0}, delivery {1}, attempt {2}", job.videoId(), delivery, attempt);
        try {
            ProgressReports progress = new ProgressReports(
                    System::nanoTime,
                    percent -> reports.send(new TranscodeReport.Progressed(job.videoId(), attempt, percent)));
            progress.accept(0);
            Outcome outcome = transcoding.run(job, attempt, progress);
            if (outcome instanceof Outcome.Unplayable && attempts.goingDown()) {
                throw new PlatformFault("cut short at " + job.videoId());
            }
            LOG.log(Level.INFO, "film {0}: {1}", job.videoId(), outcome);
            reports.send(report(job, attempt, outcome));
        } catch (RuntimeException fault) {
            if (attempts.goingDown()) {
                putBack(job);
                return;
            }
            LOG.log(Level.WARNING, "film " + job.videoId() + ": attempt " + attempt + " failed", fault);
            if (delivery >= LAST_DELIVERY) {
                reports.send(new TranscodeReport.Failed(
                        job.videoId(), attempt, "platform_fault", "The server could not process the film."));
            }
            throw fault;
        }
    }

    private void putBack(TranscodeJob job) {
        jobs.putBack(job);
        attempts.gaveBack();
        LOG.log(Level.INFO, "film {0} is left to another worker", job.videoId());
    }

    private static TranscodeReport report(TranscodeJob job, String attempt, Outcome outcome) {
        if (outcome instanceof Outcome.Playable playable) {
            return new TranscodeReport.Finished(
                    job.videoId(), attempt, playable.durationMs(), playable.width(), playable.height());
        }
        Outcome.Unplayable unplayable = (Outcome.Unplayable) outcome;
        return new TranscodeReport.Failed(job.videoId(), attempt, unplayable.code(), unplayable.message());
    }
}
