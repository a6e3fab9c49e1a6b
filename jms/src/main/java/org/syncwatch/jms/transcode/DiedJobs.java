package org.syncwatch.jms.transcode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.syncwatch.protocol.job.DeadJob;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.video.boundary.TranscodeProgress;

/**
 * Names the jobs that the broker itself gave up, because each worker that had one died over it: nobody was left to say so.
 * The named one is sent before the nameless one is acknowledged.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis-rar"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "syncwatch.transcode.dead"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1"),
            @ActivationConfigProperty(propertyName = "setupInterval", propertyValue = "1000"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            // Without the role nothing is selected; the platform resolves the setting only here, and only from outside.
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "'${MPCONFIG=syncwatch.roles:web,transcoder}' LIKE '%web%' AND reason IS NULL")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class DiedJobs implements MessageListener {

    private static final System.Logger LOG = System.getLogger(DiedJobs.class.getName());
    private static final String CODE = "worker_died";
    private static final String MESSAGE =
            "Each worker that had the film ended in the middle of it. The file may be made to break them.";

    @Resource(lookup = "jms/syncwatch")
    ConnectionFactory connections;

    @Inject
    TranscodeProgress progress;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Override
    public void onMessage(Message message) {
        try {
            TranscodeJob job = json.readValue(message.getBody(String.class), TranscodeJob.class);
            if (job.work() == TranscodeJob.Work.SIZES) {
                LOG.log(Level.WARNING, "film {0} plays on without further sizes", job.videoId());
                return;
            }
            LOG.log(Level.WARNING, "film {0} is given up: its workers died over it", job.videoId());
            // The database first: while it is away the nameless one comes again, and would be named each time.
            progress.apply(new TranscodeReport.Failed(
                    job.videoId(), message.getJMSMessageID(), CODE, "The server could not process the film."));
            name(new DeadJob(job, CODE, MESSAGE, clock.millis()));
        } catch (JMSException | JsonProcessingException unreadable) {
            LOG.log(Level.ERROR, "a dead job that cannot be read is dropped", unreadable);
        }
    }

    private void name(DeadJob job) throws JsonProcessingException {
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setProperty(DeadJob.FILM, job.job().videoId())
                    .setProperty(DeadJob.REASON, job.code())
                    .send(context.createQueue(DeadJob.QUEUE), json.writeValueAsString(job));
        }
    }
}
