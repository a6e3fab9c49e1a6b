package org.syncwatch.launcher.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.syncwatch.launcher.StartFailure;
import org.syncwatch.launcher.process.Child;

/** Tells whether a node serves the application: the platform has said so, and the application does. */
final class NodeHealth {

    private static final int MILLIS = 2000;

    /** The platform logs this when all deployments are done, whether they went well or not. */
    private static final String BOOTED = ") ready in ";

    private static final String DEPLOYED = "\"Context Root\": \"/\"";

    private final NodePlan plan;
    private final Path log;
    private boolean booted;

    NodeHealth(NodePlan plan, Path log) {
        this.plan = plan;
        this.log = log;
    }

    boolean ready(Child child) throws StartFailure {
        if (!booted) {
            var text = logged();
            booted = text.contains(BOOTED);
            if (booted && !text.contains(DEPLOYED)) {
                throw new StartFailure(
                        "the application could not be deployed on " + plan.name() + ": " + child.lastWords(),
                        "look for the first SEVERE in " + log);
            }
        }
        return booted && status() == HttpURLConnection.HTTP_OK;
    }

    private String logged() {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException notYet) {
            return "";
        }
    }

    private int status() {
        try {
            var connection = (HttpURLConnection)
                    URI.create(plan.url() + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return 0;
        }
    }
}
