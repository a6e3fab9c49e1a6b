package org.syncwatch.broker;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** Runs one Artemis broker from {@code broker.xml} until the process is asked to end. */
public final class BrokerMain {

    /** The role that {@code broker.xml} grants everything. */
    private static final String ROLE = "syncwatch";

    /** Held, because a logger without a strong reference forgets its level; it writes several lines per message. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private BrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        AUDIT.setLevel(Level.OFF);
        var broker = new EmbeddedActiveMQ();
        broker.setSecurityManager(oneAccount(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "broker-stop"));
        broker.start();
    }

    private static ActiveMQJAASSecurityManager oneAccount(Map<String, String> environment) {
        var user = required(environment, "SYNCWATCH_BROKER_USER");
        var accounts = new SecurityConfiguration(
                Map.of(user, required(environment, "SYNCWATCH_BROKER_PASSWORD")), Map.of(user, List.of(ROLE)));
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), accounts);
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the environment variable " + name + " is missing");
        }
        return value;
    }

    private static void stop(EmbeddedActiveMQ broker) {
        try {
            broker.stop();
        } catch (Exception failure) {
            System.getLogger(BrokerMain.class.getName())
                    .log(System.Logger.Level.WARNING, "the broker did not stop cleanly", failure);
        }
    }
}
