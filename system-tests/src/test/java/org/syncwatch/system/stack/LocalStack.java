package org.syncwatch.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A stack that the launcher started, and its processes. */
public final class LocalStack implements AutoCloseable {

    private static final Duration UP_WITHIN = Duration.ofMinutes(8);
    private static final Duration DOWN_WITHIN = Duration.ofSeconds(90);
    private static final int LAST_WORDS = 30;

    private final StackPlan plan;
    private final Process launcher;
    private final Duration startedIn;

    private LocalStack(StackPlan plan, Process launcher, Duration startedIn) {
        this.plan = plan;
        this.launcher = launcher;
        this.startedIn = startedIn;
    }

    /** Starts the stack and waits until the launcher says that all is up. */
    public static LocalStack start(StackPlan plan) throws IOException, InterruptedException {
        if (!Files.exists(plan.launcher())) {
            throw new IOException(plan.launcher() + " is missing; build it: mvn -DskipTests package");
        }
        Files.createDirectories(plan.data().getParent());
        Files.deleteIfExists(plan.readyFile());
        ProcessBuilder command = new ProcessBuilder(plan.command())
                .redirectErrorStream(true)
                .redirectOutput(plan.output().toFile());
        command.environment().putAll(plan.environment());
        long before = System.nanoTime();
        Process launcher = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
        awaitReady(plan, launcher, before);
        return new LocalStack(plan, launcher, Duration.ofNanos(System.nanoTime() - before));
    }

    private static void awaitReady(StackPlan plan, Process launcher, long before)
            throws IOException, InterruptedException {
        while (!Files.exists(plan.readyFile())) {
            boolean late = System.nanoTime() - before > UP_WITHIN.toNanos();
            if (late || launcher.waitFor(100, TimeUnit.MILLISECONDS)) {
                String lastWords = lastLines(plan.output());
                launcher.destroy();
                throw new IOException("the stack did not start" + (late ? " in time" : "") + ":\n" + lastWords);
            }
        }
    }

    private static String lastLines(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.stream().skip(Math.max(0, lines.size() - LAST_WORDS)).collect(Collectors.joining("\n"));
    }

    /** How long it took from the command to the launcher's word that all is up. */
    public Duration startedIn() {
        return startedIn;
    }

    /** Origin of a node as browsers see it; the first is 1. */
    public String node(int number) {
        return ready().addresses("node").get(number - 1);
    }

    public Path data() {
        return plan.data();
    }

    /** host:port of PostgreSQL. */
    public String database() {
        return ready().addresses("database").get(0);
    }

    /** host:port of the broker. */
    String broker() {
        return ready().addresses("broker").get(0);
    }

    String secret(String name) throws IOException {
        Properties secrets = new Properties();
        try (var file = Files.newBufferedReader(plan.data().resolve("secrets.properties"))) {
            secrets.load(file);
        }
        return secrets.getProperty(name);
    }

    /** Kills a node without a word; the first is 1. */
    public void killNode(int number) throws IOException, InterruptedException {
        signal("-KILL", pid("node-" + number));
    }

    /** Asks a node to end, as whoever runs it would; returns its process. */
    public ProcessHandle stopNode(int number) throws IOException, InterruptedException {
        ProcessHandle node = ProcessHandle.of(pid("node-" + number)).orElseThrow();
        signal("-TERM", pid("node-" + number));
        return node;
    }

    /** Whether a node will write its archive of classes when it ends, which takes long and is done once. */
    public boolean endsSlowlyThisOnce(int number) throws IOException {
        Path command = Path.of("/proc", Long.toString(pid("node-" + number)), "cmdline");
        return Files.readString(command, StandardCharsets.ISO_8859_1).contains("-XX:ArchiveClassesAtExit");
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
    }

    /** Kills database, broker or storage with all its processes, without a word; the launcher starts it again. */
    public void kill(String part) {
        ProcessHandle.of(pid(part)).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** Has a part die, and its successor answer nobody before it was away for so long; the launcher would give up on more deaths. */
    public void takeAway(String part, Duration length) throws IOException, InterruptedException {
        long back = System.nanoTime() + length.toNanos();
        long former = pid(part);
        kill(part);
        while (pid(part) == former) {
            if (System.nanoTime() > back) {
                throw new IOException(part + " was not started again within " + length);
            }
            Thread.sleep(100);
        }
        signal("-STOP", pid(part));
        try {
            Thread.sleep(Math.max(0, (back - System.nanoTime()) / 1_000_000));
        } finally {
            signal("-CONT", pid(part));
        }
    }

    /** The process id of a part by its name; another one once the launcher has started it again. */
    public long pid(String part) {
        return Objects.requireNonNull(parts().get(part), part);
    }

    /** What the launcher has said so far. */
    public String said() throws IOException {
        return Files.readString(plan.output());
    }

    /** The launcher writes it anew whenever it has started a part again. */
    private ReadyFile ready() {
        try {
            return ReadyFile.read(plan.readyFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A directory with ffmpeg and ffprobe as the stack uses them. */
    public Path mediaTools() throws IOException {
        String configured = System.getenv("SYNCWATCH_FFMPEG_DIRECTORY");
        if (configured != null) {
            return Path.of(configured);
        }
        try (Stream<Path> unpacked = Files.list(plan.cache())) {
            return unpacked.map(home -> home.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("ffmpeg")))
                    .findFirst()
                    .orElse(Path.of("/usr/bin"));
        }
    }

    /** What a part has logged so far: node-1, database and so on. */
    public String log(String part) throws IOException {
        return Files.readString(plan.data().resolve("logs").resolve(part + ".log"));
    }

    /** Process ids of the parts by their names: node-1, database and so on, and the launcher's own. */
    public Map<String, Long> parts() {
        Map<String, Long> parts = new LinkedHashMap<>();
        ready().processes().forEach(process -> parts.put(process.name(), process.pid()));
        parts.put("launcher", launcher.pid());
        return parts;
    }

    /** Ids of the launcher and everything it started. */
    public List<Long> processIds() {
        return LongStream.concat(
                        LongStream.of(launcher.pid()),
                        ready().processes().stream().mapToLong(ReadyFile.Entry::pid))
                .boxed()
                .toList();
    }

    /** What Ctrl-C does; returns when the launcher has ended. */
    public void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(launcher.pid()))
                .start()
                .waitFor();
        if (!launcher.waitFor(DOWN_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the stack did not end within " + DOWN_WITHIN + ":\n" + lastLines(plan.output()));
        }
    }

    /** The same stack once more: same data, same ports. */
    public LocalStack startAgain() throws IOException, InterruptedException {
        return start(plan);
    }

    @Override
    public void close() {
        try {
            if (launcher.isAlive()) {
                interrupt();
            }
        } catch (IOException hangs) {
            processIds().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            throw new UncheckedIOException(hangs);
        } catch (InterruptedException stop) {
            launcher.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
