package org.syncwatch.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syncwatch.launcher.flags.Flags;
import org.syncwatch.launcher.part.Node;
import org.syncwatch.launcher.part.NodePlan;
import org.syncwatch.launcher.part.Part;
import org.syncwatch.launcher.part.Workplace;
import org.syncwatch.launcher.process.Child;
import org.syncwatch.launcher.process.Ports;
import org.syncwatch.launcher.report.Console;

/** Brings the parts up, then the nodes that need them. */
final class Stack {

    private final Flags flags;
    private final Workplace place;
    private final Console console;

    Stack(Flags flags, Workplace place, Console console) {
        this.flags = flags;
        this.place = place;
        this.console = console;
    }

    /** Returns when everything serves, with where it is. */
    Notice start(List<Part> parts) throws StartFailure, IOException, InterruptedException {
        for (var port : flags.ports()) {
            if (!Ports.available(flags.bind(), port)) {
                throw new StartFailure(
                        "port " + port + " on " + flags.bind() + " is taken by another program",
                        "stop that program, or take other ports with --port PORT");
            }
        }
        var ups = new Together(console).start(parts);
        var plans = plans();
        var environment = new NodeEnvironment(place, flags).of(ups, plans);
        startNodes(Node.of(place, plans), environment);
        var notice = new Notice(flags, place, ups, plans);
        notice.post();
        console.say("");
        console.say("SyncWatch is ready: " + notice.url());
        return notice;
    }

    private List<NodePlan> plans() throws IOException {
        var gridPorts = new ArrayList<Integer>();
        for (var ignored : flags.ports()) {
            gridPorts.add(Ports.free());
        }
        var plans = new ArrayList<NodePlan>();
        for (var i = 0; i < flags.nodes(); i++) {
            var port = flags.port() + i;
            var own = gridPorts.get(i);
            plans.add(new NodePlan(
                    NodePlan.NAME + (i + 1),
                    flags.bind(),
                    port,
                    flags.heapMegabytes(),
                    own,
                    gridSplit() ? List.of(own) : gridPorts));
        }
        return plans;
    }

    /** As if the network between the nodes had gone: nothing but the data grid leads from one to the other. */
    private boolean gridSplit() {
        return "split".equals(place.environment().get("SYNCWATCH_GRID"));
    }

    private void startNodes(List<Node> nodes, Map<String, String> environment)
            throws StartFailure, IOException, InterruptedException {
        var begin = System.nanoTime();
        var children = new ArrayList<Child>();
        for (var node : nodes) {
            children.add(node.start(environment));
        }
        for (var i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            node.await(children.get(i));
            var took = Duration.ofNanos(System.nanoTime() - begin);
            console.up(node.plan().name(), "Payara Micro", node.plan().url(), took);
        }
    }
}
