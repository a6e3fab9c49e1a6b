package org.syncwatch.launcher.part;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncwatch.launcher.StartFailure;
import org.syncwatch.launcher.process.Child;
import org.syncwatch.launcher.process.Command;
import org.syncwatch.launcher.process.Readiness;

/** One Payara Micro with the resource adapter and the application. */
public final class Node {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    /** The limit of the application's own drain, and some seconds for what Payara does after it. */
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(40);

    /** The first end of a node writes its class archive. */
    private static final Duration LONGEST_FIRST_END = Duration.ofSeconds(90);

    private final Workplace place;
    private final PayaraRuntime payara;
    private final NodePlan plan;

    private Node(Workplace place, PayaraRuntime payara, NodePlan plan) {
        this.place = place;
        this.payara = payara;
        this.plan = plan;
    }

    /** Nodes as planned, of one unpacked Payara. */
    public static List<Node> of(Workplace place, List<NodePlan> plans)
            throws StartFailure, IOException, InterruptedException {
        var payara = PayaraRuntime.unpacked(place);
        return plans.stream().map(plan -> new Node(place, payara, plan)).toList();
    }

    public NodePlan plan() {
        return plan;
    }

    /** Starts it and returns at once; {@link #await} tells when it serves. */
    public Child start(Map<String, String> environment) throws IOException {
        var words = words();
        var patience = ClassArchive.writtenBy(words) ? LONGEST_FIRST_END : LONGEST_DRAIN;
        var log = place.data().log(plan.name());
        var all = new HashMap<>(environment);
        all.put("SYNCWATCH_NODE_NAME", plan.name());
        return place.children().start(new Command(plan.name(), words, all, log, "TERM", patience));
    }

    public void await(Child child) throws StartFailure, InterruptedException {
        var health = new NodeHealth(plan, place.data().log(plan.name()));
        Readiness.await(child, LONGEST_START, () -> health.ready(child));
    }

    private List<String> words() throws IOException {
        var root = payara.freshRoot(place.data().at("nodes").resolve(plan.name()));
        var words = new ArrayList<>(List.of(
                JavaProgram.java(),
                "-Xmx" + plan.heapMegabytes() + "m",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dhazelcast.shutdownhook.enabled=false"));
        words.addAll(ClassArchive.options(place.data().cache(), plan.name(), payara.bootJar()));
        words.addAll(payara.program());
        words.addAll(List.of(
                "--rootdir",
                root.toString(),
                "--port",
                Integer.toString(plan.port()),
                "--name",
                plan.name(),
                "--disablephonehome",
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
