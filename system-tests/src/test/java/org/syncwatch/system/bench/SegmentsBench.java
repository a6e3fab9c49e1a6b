package org.syncwatch.system.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.film.FilmParts;
import org.syncwatch.system.front.Nginx;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;

/** One segment asked for by viewers who read as fast as they can: of the node, which reads the storage, and of nginx, which has it. */
public final class SegmentsBench {

    private static final String SECONDS = "10";
    private static final int VIEWERS = 8;
    private static final double BYTES_PER_MEGABYTE = 1_000_000;
    private static final double MS_PER_NANO = 1e-6;

    /** @param bytes of all answers */
    private record Delivered(List<Double> latencies, long bytes) {}

    private SegmentsBench() {}

    public static void main(String[] arguments) throws Exception {
        Duration length = Duration.ofSeconds(Long.parseLong(arguments.length == 0 ? SECONDS : arguments[0]));
        Path home = Files.createTempDirectory("segments");
        Idle idle = new Idle();
        try (LocalStack stack = LocalStack.start(StackPlan.fresh("segments", 1, Map.of()));
                Nginx nginx = Nginx.start(shipped(), home, List.of(stack.node(1)))) {
            Screening screening = Screening.open(stack, home);
            String master = screening
                    .owner()
                    .get("/api/videos/" + screening.filmId() + "/manifest")
                    .text("manifestUrl");
            String segment = new FilmParts(stack.node(1)).segment(master);
            Report report = new Report(
                    "segments",
                    "A film's segment, " + VIEWERS + " viewers at once who read as fast as they can",
                    "",
                    "requests/s",
                    "MB/s",
                    "p50 ms",
                    "p95 ms",
                    "CPU s per GB");
            List<Long> node = List.of(stack.pid("node-1"), stack.pid("storage"));
            measure(report, "from the node, with its storage", stack.node(1) + segment, node, length);
            List<Long> front = new ArrayList<>(nginx.processIds());
            front.addAll(node);
            measure(
                    report,
                    "from nginx's cache, with the node that checks passes",
                    nginx.origin() + segment,
                    front,
                    length);
            report.publish(idle.percent());
        }
    }

    private static void measure(Report report, String label, String address, List<Long> processes, Duration length)
            throws Exception {
        fetch(address, Duration.ofSeconds(3));
        double before = processorSeconds(processes);
        Delivered delivered = fetch(address, length);
        double cost = processorSeconds(processes) - before;
        Quantiles latency = Quantiles.of(delivered.latencies());
        double megabytes = delivered.bytes() / BYTES_PER_MEGABYTE;
        report.add(
                label,
                latency,
                Report.text(latency.count() / (double) length.toSeconds()),
                Report.text(megabytes / length.toSeconds()),
                Report.text(latency.p50()),
                Report.text(latency.p95()),
                Report.text(cost / megabytes * 1000));
    }

    private static Delivered fetch(String address, Duration length) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        long end = System.nanoTime() + length.toNanos();
        ExecutorService viewers = Executors.newFixedThreadPool(VIEWERS);
        try {
            Callable<Delivered> viewer = () -> {
                List<Double> latencies = new ArrayList<>();
                long bytes = 0;
                while (System.nanoTime() < end) {
                    long asked = System.nanoTime();
                    var answer = client.send(request, BodyHandlers.ofByteArray());
                    if (answer.statusCode() != 200) {
                        throw new IOException("answered " + answer.statusCode());
                    }
                    latencies.add((System.nanoTime() - asked) * MS_PER_NANO);
                    bytes += answer.body().length;
                }
                return new Delivered(latencies, bytes);
            };
            List<Double> latencies = new ArrayList<>();
            long bytes = 0;
            for (Future<Delivered> one : viewers.invokeAll(Collections.nCopies(VIEWERS, viewer))) {
                latencies.addAll(one.get().latencies());
                bytes += one.get().bytes();
            }
            return new Delivered(latencies, bytes);
        } finally {
            viewers.shutdownNow();
        }
    }

    private static double processorSeconds(List<Long> processes) {
        return processes.stream()
                .flatMap(id -> ProcessHandle.of(id).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(used -> used.toMillis() / 1000.0)
                .sum();
    }

    private static Path shipped() {
        return Path.of(System.getProperty("syncwatch.root", ".."), "docker", "nginx.conf");
    }
}
