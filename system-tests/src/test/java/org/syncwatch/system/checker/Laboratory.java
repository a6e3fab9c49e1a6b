package org.syncwatch.system.checker;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.wire.Rest;

/** Films on their way through the transcoder pool of a stack, and which node has them. */
public final class Laboratory {

    private static final Duration BEGUN_WITHIN = Duration.ofMinutes(2);
    private static final Duration IDLE_WITHIN = Duration.ofMinutes(4);
    private static final Duration BETWEEN_JOBS = Duration.ofSeconds(3);

    private final LocalStack stack;
    private final int nodes;

    public Laboratory(LocalStack stack, int nodes) {
        this.stack = stack;
        this.nodes = nodes;
    }

    public static String upload(Rest uploader, Path film) throws Exception {
        var answer = uploader.upload(film.getFileName().toString(), BodyPublishers.ofFile(film));
        if (answer.status() != 201) {
            throw new IOException("not uploaded: " + answer);
        }
        return answer.text("videoId");
    }

    public static String status(Rest uploader, String film) throws Exception {
        return uploader.get("/api/videos/" + film + "/status").text("status");
    }

    public static void awaitStatus(Rest uploader, String film, String status, Duration within) {
        await(film + " is " + status)
                .atMost(within)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> status(uploader, film), status::equals);
    }

    /** Waits until a worker works on the film's attempt of that number, counted from 1; answers its node. */
    public int workerOf(String film, int attempt) {
        return await("attempt " + attempt + " at " + film)
                .atMost(BEGUN_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> latest(film, attempt), node -> node > 0);
    }

    /** How many attempts were begun at the film on each node. */
    public List<Integer> attempts(String film) {
        return IntStream.rangeClosed(1, nodes)
                .mapToObj(node -> attempts(film, node))
                .toList();
    }

    /** How many attempts were begun at the film. */
    public int allAttempts(String film) {
        return attempts(film).stream().mapToInt(Integer::intValue).sum();
    }

    /** The node that begins the attempt, 0 when it has not begun: the only one that is alive and has tried. */
    private int latest(String film, int attempt) {
        List<Integer> each = attempts(film);
        if (allAttempts(film) < attempt) {
            return 0;
        }
        return IntStream.rangeClosed(1, nodes)
                .filter(node -> each.get(node - 1) > 0 && alive(node))
                .findFirst()
                .orElse(0);
    }

    public boolean alive(int node) {
        return ProcessHandle.of(stack.pid("node-" + node))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    private int attempts(String film, int node) {
        try {
            return (int) stack.log("node-" + node)
                    .lines()
                    .filter(line -> line.contains("film " + film + ", try"))
                    .count();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Directories of the film's output in the storage, one for each attempt that left something. */
    public List<String> outputs(String film) throws IOException {
        Path directory = stack.data().resolve("storage/syncwatch/hls").resolve(film);
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> attempts = Files.list(directory)) {
            return attempts.map(path -> path.getFileName().toString()).toList();
        }
    }

    /** The file of an upload in the storage. */
    public Path original(String film) {
        return stack.data().resolve("storage/syncwatch/originals").resolve(film);
    }

    /** Command lines of all ffmpeg processes that work for the stack's nodes. */
    public static List<String> encoders(LocalStack stack) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains("ffmpeg")
                        && command.contains(stack.data().toString()))
                .toList();
    }

    /** Waits until the stack's nodes make no film, so that what is measured is not slowed down by it. */
    public static void awaitIdle(LocalStack stack) {
        await("no film is being made")
                .atMost(IDLE_WITHIN)
                .during(BETWEEN_JOBS)
                .until(() -> encoders(stack).isEmpty());
    }

    public static JsonNode failed(Rest admin) throws Exception {
        return admin.get("/api/admin/transcodes/failed").body().path("films");
    }
}
