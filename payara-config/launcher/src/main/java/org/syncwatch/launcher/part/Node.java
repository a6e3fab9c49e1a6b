package org.syncwatch.launcher.part;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syncwatch.launcher.StartFailure;
import org.syncwatch.launcher.process.Child;
import org.syncwatch.launcher.process.Command;
import org.syncwatch.launcher.process.Readiness;

/** One Payara Micro with the resource adapter and the application. */
public final class Node {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(25);

    private final Workplace place;
    private final NodePlan plan;

    public Node(Workplace place, NodePlan plan) {
        this.place = place;
        this.plan = plan;
    }

    /** Starts it and returns at once; {@link #await} tells when it serves. */
    public Child start(Map<String, String> environment) throws IOException {
        return place.children()
                .start(new Command(
                        plan.name(), words(), environment, place.data().log(plan.name()), "TERM", LONGEST_DRAIN));
    }

    public void await(Child child) throws StartFailure, InterruptedException {
        var health = new NodeHealth(plan, place.data().log(plan.name()));
        Readiness.await(child, LONGEST_START, () -> health.ready(child));
    }

    private List<String> words() throws IOException {
        var words = new ArrayList<>(List.of(
                JavaProgram.java(),
                "-Xmx" + plan.heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dhazelcast.shutdownhook.enabled=false",
                "-jar",
                place.artifacts().micro().toString()));
        words.addAll(List.of(
                "--port",
                Integer.toString(plan.port()),
                "--name",
                plan.name(),
                "--disablephonehome",
                "--addlibs",
                place.artifacts().driver().toString(),
                "--prebootcommandfile",
                place.artifacts().nodeSettings().toString(),
                "--postbootcommandfile",
                place.artifacts().resources().toString(),
                "--deploy",
                place.artifacts().war().toString(),
                "--contextroot",
                "/"));
        words.addAll(plan.clusterFlags());
        return words;
    }
}
