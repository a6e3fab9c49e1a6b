package org.syncwatch.system.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.syncwatch.system.bench.Quantiles;
import org.syncwatch.system.fire.LinkRooms;
import org.syncwatch.system.fire.ProcessSigns;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.wire.Helmsman;
import org.syncwatch.system.wire.Rest;

/** Several say wrong things to a node, while in another room on it somebody steers and the node itself is watched. */
public final class FuzzRun {

    private static final int FUZZERS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final long STEERS_EVERY_MS = 100;

    /** A line of the log in which the application warns; of HTTP that is none the platform tells by itself, with its traces. */
    private static final Pattern ALARMING = Pattern.compile("morg\\.syncwatch\\.(?!health).*levelValue: (?:900|1000)");

    private final LocalStack stack;
    private final String node;
    private final long seed;
    private final List<ObjectNode> messages;

    /**
     * What came of it.
     *
     * @param ends how many sockets ended with which code, -1 for those that did not within a moment
     * @param wrong ends that should not have been, with the bytes that made them
     * @param honestMs from each command in the other room to its outcome
     * @param notApplied commands in the other room
     * @param alarming lines of the node's log
     */
    public record Result(
            Map<Integer, Integer> ends,
            List<String> wrong,
            Quantiles honestMs,
            long notApplied,
            List<String> alarming,
            ProcessSigns before,
            ProcessSigns after) {

        public int sockets() {
            return ends.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public FuzzRun(LocalStack stack, long seed) throws Exception {
        this.stack = stack;
        this.node = stack.node(1);
        this.seed = seed;
        this.messages = Mutations.messages(Path.of(System.getProperty("syncwatch.root", "..")));
    }

    public Result run(Duration time) throws Exception {
        List<String> rooms = LinkRooms.open(node, 2);
        List<Fuzzer> fuzzers = new ArrayList<>();
        for (int i = 0; i < FUZZERS; i++) {
            fuzzers.add(new Fuzzer(node, rooms.get(0), "Fuzzer " + i, seed + i, messages));
        }
        long pid = stack.pid("node-1");
        int logged = stack.log("node-1").length();
        String ticket = Rest.nobody(node)
                .post("/api/rooms/" + rooms.get(1) + "/join", Map.of("guestName", "Ada"))
                .text("ticket");
        try (Helmsman ada = Helmsman.enter(node, ticket)) {
            together(fuzzers, ada, WARM_UP);
            ProcessSigns before = ProcessSigns.of(pid);
            int warming = ada.deeds().size();
            together(fuzzers, ada, time);
            ProcessSigns after = ProcessSigns.of(pid);
            List<Helmsman.Deed> deeds = ada.deeds().subList(warming, ada.deeds().size());
            return new Result(
                    ends(fuzzers),
                    fuzzers.stream().flatMap(fuzzer -> fuzzer.wrong().stream()).toList(),
                    Quantiles.of(deeds.stream().map(Helmsman.Deed::tookMs).toList()),
                    deeds.stream().filter(deed -> !deed.applied()).count(),
                    alarming(stack.log("node-1").substring(logged)),
                    before,
                    after);
        }
    }

    private static void together(List<Fuzzer> fuzzers, Helmsman ada, Duration time) throws Exception {
        ExecutorService crew = Executors.newFixedThreadPool(FUZZERS + 1);
        AtomicBoolean over = new AtomicBoolean();
        try {
            List<Future<?>> works = new ArrayList<>();
            for (Fuzzer fuzzer : fuzzers) {
                works.add(crew.submit(() -> {
                    fuzzer.work(time);
                    return null;
                }));
            }
            Future<?> steering = crew.submit(() -> {
                while (!over.get()) {
                    ada.seek();
                    Thread.sleep(STEERS_EVERY_MS);
                }
                return null;
            });
            for (Future<?> work : works) {
                work.get();
            }
            over.set(true);
            steering.get();
        } finally {
            crew.shutdownNow();
        }
    }

    private static Map<Integer, Integer> ends(List<Fuzzer> fuzzers) {
        Map<Integer, Integer> all = new TreeMap<>();
        fuzzers.forEach(fuzzer -> fuzzer.ends().forEach((code, count) -> all.merge(code, count, Integer::sum)));
        return all;
    }

    private static List<String> alarming(String log) {
        return log.lines().filter(line -> ALARMING.matcher(line).find()).toList();
    }
}
