package org.syncwatch.system.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.syncwatch.system.fire.Churn;
import org.syncwatch.system.fire.ProcessSigns;
import org.syncwatch.system.stack.Backlog;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;

/** People come to ten rooms, steer, leave and come back for half an hour; each minute what the node holds is written down. */
public final class SoakBench {

    private static final String MINUTES = "30";
    private static final int ROOMS = 10;
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final Duration MINUTE = Duration.ofSeconds(54);
    private static final long SETTLING_MS = 3000;
    private static final String TITLE =
            "People come to 10 rooms, steer, leave and come back; each minute, when nobody is there";

    private final Flat heap = new Flat("heap after a collection, KB", 0.05, 0);
    private final Flat threads = new Flat("threads", 0, 8);
    private final Flat descriptors = new Flat("descriptors", 0, 15);
    private final Flat messages = new Flat("messages at the broker", 0, 10);
    private final Flat connections = new Flat("connections to the database", 0, 4);

    private SoakBench() {}

    public static void main(String[] arguments) throws Exception {
        int minutes = Integer.parseInt(arguments.length == 0 ? MINUTES : arguments[0]);
        System.exit(new SoakBench().run(minutes) ? 0 : 1);
    }

    private boolean run(int minutes) throws Exception {
        Idle idle = new Idle();
        Report report = new Report(
                "soak",
                TITLE,
                "minute",
                "joins",
                "commands",
                "heap, KB",
                "resident, KB",
                "threads",
                "descriptors",
                "broker: messages, queues",
                "database connections");
        try (LocalStack stack = LocalStack.start(StackPlan.fresh("soak", 1, Map.of()))) {
            Churn churn = new Churn(stack.node(1), ROOMS);
            churn.run(WARM_UP);
            for (int minute = 1; minute <= minutes; minute++) {
                Churn.Count count = churn.run(MINUTE);
                Thread.sleep(SETTLING_MS);
                note(report, minute, count, ProcessSigns.of(stack.pid("node-1")), Backlog.of(stack));
            }
        }
        List<String> growing = Flat.growing(heap, threads, descriptors, messages, connections);
        report.note("Last third against first third, medians: " + heap + "; " + threads + "; " + descriptors + "; "
                        + messages + "; " + connections + ".")
                .note(growing.isEmpty() ? "Nothing grew." : "Grew: " + growing)
                .publish(idle.percent());
        return growing.isEmpty();
    }

    private void note(Report report, int minute, Churn.Count count, ProcessSigns signs, Backlog backlog) {
        heap.note((double) signs.heapKb());
        threads.note(signs.threads());
        descriptors.note(signs.descriptors());
        messages.note((double) backlog.messages());
        connections.note(backlog.connections());
        report.add(
                Integer.toString(minute),
                signs,
                Integer.toString(count.joins()),
                Integer.toString(count.commands()),
                Long.toString(signs.heapKb()),
                Long.toString(signs.residentKb()),
                Integer.toString(signs.threads()),
                Integer.toString(signs.descriptors()),
                backlog.messages() + ", " + backlog.queues(),
                Integer.toString(backlog.connections()));
    }
}
