package org.syncwatch.system.bench.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.syncwatch.system.bench.Idle;
import org.syncwatch.system.bench.Report;
import org.syncwatch.system.stack.DatabaseSettings;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;
import org.syncwatch.system.wire.Rest;

/** Many rooms that are steered at once: latency, what it costs, how much is borne, how fast people come in, what they take. */
public final class LoadBench {

    private static final System.Logger LOG = System.getLogger(LoadBench.class.getName());

    /** A load is no person; all else is as it comes. */
    private static final Map<String, String> SETTINGS = Map.of(
            "SYNCWATCH_SOCKET_COMMANDS_PER_SECOND", "100000",
            "SYNCWATCH_SOCKET_FRAMES_PER_SECOND", "100000",
            "SYNCWATCH_SOCKET_PER_ACCOUNT", "100000",
            "SYNCWATCH_SOCKET_PER_ADDRESS", "100000",
            "SYNCWATCH_JWT_LIFETIME", "PT12H");

    /** Known by its address alone, so nothing is fetched or transcoded. */
    private static final String FILM = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";

    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final long LEAVING_MS = 3000;
    private static final long SETTLING_MS = 10_000;
    private static final double FIRST_TRIED = 5;

    private final Flags flags;
    private final boolean kept;
    private final Report report;

    /** @param kept whether this is what is kept, and not a part of it or another size */
    private LoadBench(Flags flags, boolean kept) {
        this.flags = flags;
        this.kept = kept;
        String wishes = flags.theme().plural();
        this.report = new Report(
                flags.theme() == Theme.CHAT ? "chat" : "load",
                (flags.theme() == Theme.CHAT ? "Chat: " : "Load: ") + flags.rooms() + " rooms of " + flags.members()
                        + ", from the moment one of the " + wishes + " is due until the"
                        + " last member has it, in ms; CPU s for 100,000 deliveries",
                head(wishes, Outcome.COLUMNS));
    }

    public static void main(String[] words) throws Exception {
        Flags flags = Flags.read(List.of(words), Runtime.getRuntime().availableProcessors());
        LoadBench bench =
                new LoadBench(flags, List.of(List.of(), List.of("--chat")).contains(List.of(words)));
        if (!flags.machine().ownCores().isEmpty()) {
            new ProcessBuilder(
                            "taskset",
                            "-a",
                            "-c",
                            "-p",
                            flags.machine().ownCores(),
                            Long.toString(ProcessHandle.current().pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        bench.run();
        // The sockets' threads end by themselves, but only after a while.
        System.exit(0);
    }

    private void run() throws Exception {
        Idle idle = new Idle();
        if (flags.wants(Flags.SELF_CHECK)) {
            SelfCheck.run(flags, report);
            return;
        }
        onStack(flags);
        if (flags.everything()) {
            onStack(flags.withNodes(2));
        }
        if (kept) {
            report.publish(idle.percent());
        } else {
            report.print(idle.percent());
        }
    }

    private void onStack(Flags on) throws Exception {
        StackPlan fresh = StackPlan.fresh("load-" + on.nodes(), on.nodes(), SETTINGS);
        StackPlan plan = (on.disk().directory().isEmpty()
                        ? fresh
                        : fresh.keptIn(Path.of(on.disk().directory())))
                .confinedTo(on.machine().serverCores());
        try (LocalStack stack = LocalStack.start(plan)) {
            if (on.disk().commitMs() > 0) {
                DatabaseSettings.slowCommits(stack, on.disk().commitMs());
            }
            Rest owner = Rest.nobody(stack.node(1)).signedUp("ada", "correct horse battery");
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < on.rooms(); i++) {
                codes.add(owner.post("/api/rooms", room(on)).text("code"));
            }
            List<String> nodes = new ArrayList<>();
            for (int i = 1; i <= on.nodes(); i++) {
                nodes.add(stack.node(i));
            }
            try (Crowd crowd = new Crowd(on, nodes, codes, crew -> new RestEntrance(crew, owner.token()))) {
                String film = owner.post("/api/links", Map.of("url", FILM)).text("id");
                measure(on, stack, crowd, film);
            }
        }
    }

    private static Map<String, ?> room(Flags on) {
        return Map.of(
                "playbackControl", "all", "chatControl", "all", "waitFor", "nobody", "maxParticipants", on.members());
    }

    private void measure(Flags on, LocalStack stack, Crowd crowd, String film) throws Exception {
        String label = on.nodes() == 1 ? "1 node" : on.nodes() + " nodes";
        if (on.wants(Flags.JOINS)) {
            joins(on, stack, crowd, label);
        }
        crowd.fill();
        crowd.show(film);
        Measurement measurement = new Measurement(crowd, stack.parts(), on);
        if (on.wants(Flags.STEADY)) {
            List<Double> rates = on.everything() ? List.of(1.0, on.rate()) : List.of(on.rate());
            for (double rate : rates) {
                measurement.warmUp(rate, Duration.ofSeconds(on.warmUpSeconds()));
                Outcome outcome = measurement.of(rate, SETTLED, Duration.ofSeconds(on.seconds()));
                outcome.enter(
                        report,
                        label + ", " + Report.text(rate) + " " + on.theme().plural() + "/s per room");
            }
        }
        if (on.wants(Flags.SEARCH)) {
            Saturation.find(measurement, report, label, FIRST_TRIED);
        }
        LossCheck.of(stack, crowd, on.theme());
        report.note(label + ": every member ended at the number that is stored, and all "
                + on.theme().plural() + " that were taken are stored once.");
    }

    private void joins(Flags on, LocalStack stack, Crowd crowd, String label) throws Exception {
        long node = stack.parts().getOrDefault("node-1", 0L);
        for (int joined = 0; joined < on.joins().before(); joined += on.sockets()) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} joins/s after {1}",
                    Math.round(crowd.fill()),
                    Integer.toString(joined));
            crowd.leave();
            Thread.sleep(LEAVING_MS);
            CompileQueue.awaitShort(List.of(node));
        }
        Thread.sleep(SETTLING_MS);
        Footprint empty = Footprint.of(node);
        double perSecond = crowd.fill();
        Thread.sleep(SETTLING_MS);
        Footprint full = Footprint.of(node);
        double resident = (full.residentKb() - empty.residentKb()) / (double) on.sockets();
        double heap = (full.heapKb() - empty.heapKb()) / (double) on.sockets();
        report.note(String.format(
                Locale.ROOT,
                "%s: %.0f joins/s (ticket, socket, greeting) after %d before them; an idle socket takes %.1f KB of resident"
                        + " memory, of which %.1f KB are heap after a collection.",
                label,
                perSecond,
                on.joins().before(),
                resident,
                heap));
    }

    private static String[] head(String wishes, String[] columns) {
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(List.of(columns));
        all.replaceAll(column -> column.equals("commands") ? wishes : column);
        return all.toArray(String[]::new);
    }
}
