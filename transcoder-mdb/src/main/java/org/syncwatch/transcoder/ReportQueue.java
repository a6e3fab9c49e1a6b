package org.syncwatch.transcoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.syncwatch.protocol.job.TranscodeReport;

/** Sends reports to the application. */
@ApplicationScoped
public class ReportQueue implements Reports {

    private static final System.Logger LOG = System.getLogger(ReportQueue.class.getName());
    private static final String QUEUE = "syncwatch.transcode.reports";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_MS = 1000;

    /** Longer than a broker takes to start again; without the report the whole job would be done once more. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Resource(lookup = "jms/syncwatch")
    private ConnectionFactory connections;

    private final Attempts attempts;

    @Inject
    public ReportQueue(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void tell(TranscodeReport report) {
        try {
            send(report);
        } catch (JMSRuntimeException away) {
            LOG.log(Level.DEBUG, "{0} is not told", report, away);
        }
    }

    @Override
    public void deliver(TranscodeReport report) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                send(report);
                return;
            } catch (JMSRuntimeException away) {
                if (attempts.goingDown() || System.nanoTime() > end) {
                    throw away;
                }
                LOG.log(Level.INFO, "the broker is away: {0} waits", report.videoId());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker is away", e);
        }
    }

    private void send(TranscodeReport report) {
        try (JMSContext context = connections.createContext()) {
            String text = JSON.writerFor(TranscodeReport.class).writeValueAsString(report);
            context.createProducer().send(context.createQueue(QUEUE), text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that is no JSON", e);
        }
    }
}
