package org.syncwatch.transcoder.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.QueueBrowser;
import java.lang.System.Logger.Level;
import java.util.Enumeration;
import java.util.OptionalInt;

/** How many jobs wait for a worker; those that wait for their next try or are under way are not among them. */
@ApplicationScoped
public class QueueDepth {

    private static final System.Logger LOG = System.getLogger(QueueDepth.class.getName());
    private static final String QUEUE = "syncwatch.transcode";

    /** Beyond it nobody wants to know exactly. */
    private static final int MOST = 10_000;

    @Resource(lookup = "jms/syncwatch")
    ConnectionFactory connections;

    /** Empty when the broker does not tell. */
    OptionalInt now() {
        try (JMSContext context = connections.createContext();
                QueueBrowser browser = context.createBrowser(context.createQueue(QUEUE))) {
            Enumeration<?> waiting = browser.getEnumeration();
            int depth = 0;
            while (depth < MOST && waiting.hasMoreElements()) {
                waiting.nextElement();
                depth++;
            }
            return OptionalInt.of(depth);
        } catch (JMSException | JMSRuntimeException away) {
            LOG.log(Level.DEBUG, "the broker does not tell how many jobs wait", away);
            return OptionalInt.empty();
        }
    }
}
