package org.syncwatch.system.stack;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;

/**
 * What the backing parts hold for the nodes.
 *
 * @param messages that wait at the broker, of all kinds
 * @param queues at the broker
 * @param connections to the database
 */
public record Backlog(long messages, int queues, int connections) {

    private static final List<String> ADDRESSES =
            List.of("syncwatch.rooms", "syncwatch.transcode", "syncwatch.transcode.reports", "syncwatch.dead");

    public static Backlog of(LocalStack stack) throws Exception {
        long messages = 0;
        int queues = 0;
        try (var locator = ActiveMQClient.createServerLocator("tcp://" + stack.broker());
                var factory = locator.createSessionFactory();
                var session = factory.createSession(
                        "syncwatch", stack.secret("broker.password"), false, true, true, false, 1)) {
            for (String address : ADDRESSES) {
                for (SimpleString queue :
                        session.addressQuery(SimpleString.of(address)).getQueueNames()) {
                    messages += waiting(session, queue);
                    queues++;
                }
            }
        }
        return new Backlog(messages, queues, connections(stack));
    }

    private static long waiting(ClientSession session, SimpleString queue) throws Exception {
        return session.queueQuery(queue).getMessageCount();
    }

    private static int connections(LocalStack stack) throws IOException, SQLException {
        try (var connection = Ledger.open(stack);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where backend_type = 'client backend'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
