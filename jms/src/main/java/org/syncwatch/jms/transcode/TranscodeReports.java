package org.syncwatch.jms.transcode;

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
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.video.boundary.TranscodeProgress;

/**
 * Hands the pool's reports to the domain, on nodes that have a database. Without a transaction of its own: the domain
 * commits and then tells the rooms, and a report that comes twice does no harm.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis-rar"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "syncwatch.transcode.reports"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1"),
            @ActivationConfigProperty(propertyName = "setupInterval", propertyValue = "1000"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            // Without the role nothing is selected; the platform resolves the setting only here, and only from outside.
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "'${MPCONFIG=syncwatch.roles:web,transcoder}' LIKE '%web%'")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class TranscodeReports implements MessageListener {

    private static final System.Logger LOG = System.getLogger(TranscodeReports.class.getName());

    @Inject
    private TranscodeProgress progress;

    @Inject
    private ObjectMapper json;

    @Override
    public void onMessage(Message message) {
        try {
            progress.apply(json.readValue(message.getBody(String.class), TranscodeReport.class));
        } catch (JMSException | JsonProcessingException unreadable) {
            LOG.log(Level.ERROR, "a report that cannot be read is dropped", unreadable);
        }
    }
}
