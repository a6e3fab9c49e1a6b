package org.syncwatch.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncwatch.launcher.flags.Flags;
import org.syncwatch.launcher.part.Node;
import org.syncwatch.launcher.part.NodePlan;
import org.syncwatch.launcher.part.Part;
import org.syncwatch.launcher.part.Up;
import org.syncwatch.launcher.part.Workplace;
import org.syncwatch.launcher.process.Child;
import org.syncwatch.launcher.process.Ports;
import org.syncwatch.launcher.report.Console;
import org.syncwatch.launcher.report.ReadyFile;

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

    /** Returns when everything serves. */
    void start(List<Part> parts) throws StartFailure, IOException, InterruptedException {
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
        var nodes = startNodes(Node.of(place, plans), environment);
        var url = flags.publicUrl().orElse(plans.get(0).url());
        if (flags.readyFile().isPresent()) {
            new ReadyFile(url, ProcessHandle.current().pid(), entries(ups, plans, nodes))
                    .write(flags.readyFile().get());
        }
        console.say("");
        console.say("SyncWatch is ready: " + url);
    }

    private List<NodePlan> plans() throws IOException {
        var gridPorts = new ArrayList<Integer>();
        for (var ignored : flags.ports()) {
            gridPorts.add(Ports.free());
        }
        var plans = new ArrayList<NodePlan>();
        for (var i = 0; i < flags.nodes(); i++) {
            var port = flags.port() + i;
            plans.add(new NodePlan(
                    NodePlan.NAME + (i + 1), flags.bind(), port, flags.heapMegabytes(), gridPorts.get(i), gridPorts));
        }
        return plans;
    }

    private List<Child> startNodes(List<Node> nodes, Map<String, String> environment)
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
        return children;
    }

    private List<ReadyFile.Entry> entries(List<Up> ups, List<NodePlan> plans, List<Child> nodes) {
        var entries = new ArrayList<ReadyFile.Entry>();
        for (var i = 0; i < plans.size(); i++) {
            var plan = plans.get(i);
            entries.add(entry("node", plan.name(), plan.url(), nodes.get(i).pid()));
        }
        var pids = new HashMap<String, Long>();
        place.children().started().forEach(child -> pids.put(child.name(), child.pid()));
        for (var up : ups) {
            var pid = pids.get(up.name());
            if (pid != null) {
                entries.add(entry(up.name(), up.name(), up.where(), pid));
            }
        }
        return entries;
    }

    private ReadyFile.Entry entry(String kind, String name, String address, long pid) {
        Path log = place.data().log(name);
        return new ReadyFile.Entry(name, kind, address, pid, log);
    }
}
