package org.syncwatch.system.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncwatch.system.fire.ProcessSigns;
import org.syncwatch.system.fire.ThreadNames;
import org.syncwatch.system.fuzz.FuzzRun;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;

/** Wrong bytes and wrong messages at random for an hour, in rounds of a minute. */
public final class FuzzBench {

    private static final String MINUTES = "60";
    private static final double ANSWERED_WITHIN_MS = 500;
    private static final Map<String, String> SETTINGS =
            Map.of("SYNCWATCH_SOCKET_COMMANDS_PER_SECOND", "1000", "SYNCWATCH_SOCKET_FRAMES_PER_SECOND", "1000");
    private static final String TITLE =
            "Wrong bytes and wrong messages at random, while in another room of the node somebody steers";

    private final Flat heap = new Flat("heap after a collection, KB", 0.05, 0);
    private final Flat threads = new Flat("threads", 0, 4);
    private final Flat descriptors = new Flat("descriptors", 0, 15);
    private final List<String> wrong = new ArrayList<>();
    private final Map<Integer, Integer> ends = new TreeMap<>();
    private final List<ThreadNames> threadNames = new ArrayList<>();
    private double slowest;
    private long notApplied;

    private FuzzBench() {}

    public static void main(String[] arguments) throws Exception {
        int minutes = Integer.parseInt(arguments.length == 0 ? MINUTES : arguments[0]);
        long seed = Long.getLong("syncwatch.fuzz.seed", System.nanoTime());
        System.exit(new FuzzBench().run(minutes, seed) ? 0 : 1);
    }

    private boolean run(int minutes, long seed) throws Exception {
        Idle idle = new Idle();
        Report report = new Report(
                "fuzz", TITLE, "minute", "sockets", "p99 of the steering, ms", "heap, KB", "threads", "descriptors");
        try (LocalStack stack = LocalStack.start(StackPlan.fresh("fuzz", 1, SETTINGS))) {
            for (int minute = 1; minute <= minutes; minute++) {
                FuzzRun.Result result = new FuzzRun(stack, seed + 1000L * minute).run(Duration.ofMinutes(1));
                note(result);
                ProcessSigns after = result.after();
                report.add(
                        Integer.toString(minute),
                        result.honestMs(),
                        Integer.toString(result.sockets()),
                        Report.text(result.honestMs().p99()),
                        Long.toString(after.heapKb()),
                        Integer.toString(after.threads()),
                        Integer.toString(after.descriptors()));
            }
        }
        List<String> growing = Flat.growing(heap, threads, descriptors);
        boolean well = wrong.isEmpty() && growing.isEmpty() && notApplied == 0 && slowest < ANSWERED_WITHIN_MS;
        report.note("Seed " + seed + ". Sockets by the codes they ended with (-1: not within a moment): " + ends + ".")
                .note(
                        well
                                ? "No socket ended as by a bug, the log tells of none, nothing grew."
                                : "Wrong: " + wrong.size() + " (see target/fuzz-wrong.txt), grew: " + growing
                                        + ", not applied: " + notApplied)
                .note("Threads of which there are more than after the first minute: "
                        + threadNames.get(threadNames.size() - 1).since(threadNames.get(0)) + ".")
                .publish(idle.percent());
        Files.writeString(Path.of("target", "fuzz-wrong.txt"), String.join("\n", wrong), StandardCharsets.UTF_8);
        return well;
    }

    private void note(FuzzRun.Result result) {
        heap.note((double) result.after().heapKb());
        threads.note(result.after().threads());
        threadNames.add(result.after().threadNames());
        descriptors.note(result.after().descriptors());
        wrong.addAll(result.wrong());
        wrong.addAll(result.alarming());
        result.ends().forEach((code, count) -> ends.merge(code, count, Integer::sum));
        slowest = Math.max(slowest, result.honestMs().p99());
        notApplied += result.notApplied();
    }
}
