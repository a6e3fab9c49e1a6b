package org.syncwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.launcher.part.Part;
import org.syncwatch.launcher.part.Up;
import org.syncwatch.launcher.process.Child;
import org.syncwatch.launcher.process.Children;
import org.syncwatch.launcher.process.Command;
import org.syncwatch.launcher.process.Leftovers;
import org.syncwatch.launcher.process.Watchdog;
import org.syncwatch.launcher.report.Console;

@Timeout(60)
class VigilTest {

    private static final String STAYS = "echo up; exec sleep 60";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final LinkedBlockingQueue<Long> changes = new LinkedBlockingQueue<>();

    private Watchdog watchdog;
    private Children children;

    @BeforeEach
    void begin() throws IOException {
        watchdog = Watchdog.start();
        children = new Children(watchdog, new Leftovers(directory.resolve("processes")));
    }

    @AfterEach
    void end() {
        children.close().forEach(Child::stop);
        watchdog.close();
    }

    @Test
    void aPartThatIsKilledIsStartedAgainAndItsFirstWordsAreKept() throws Exception {
        Part part = part("broker", STAYS);
        part.start();
        CompletableFuture<Child> end = watch(List.of(part));

        Child first = children.started().get(0);
        awaitLog(first.log(), "up\n");
        kill(first);

        assertThat(changes.poll(20, TimeUnit.SECONDS)).isNotNull();
        Child second = children.started().get(1);
        assertThat(second.alive()).isTrue();
        assertThat(second.pid()).isNotEqualTo(first.pid());
        assertThat(end).isNotDone();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("the broker ended (exit code 137", "started again");
        awaitLog(first.log(), "up\nup\n");
    }

    @Test
    void aPartThatKeepsEndingIsGivenUp() throws Exception {
        Part part = part("broker", "exit 3");
        part.start();

        Child last = watch(List.of(part)).get(40, TimeUnit.SECONDS);

        assertThat(last.name()).isEqualTo("broker");
        assertThat(children.started()).hasSize(1 + Attempts.MOST);
    }

    @Test
    void withoutItsLastNodeNobodyIsServed() throws Exception {
        children.start(command("node-1", STAYS));
        children.start(command("node-2", STAYS));
        CompletableFuture<Child> end = watch(List.of());

        kill(children.started().get(0));
        assertThatThrownBy(() -> end.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        kill(children.started().get(1));

        assertThat(end.get(20, TimeUnit.SECONDS).name()).isEqualTo("node-2");
    }

    @Test
    void nothingIsStartedAgainWhileTheStackStops() throws Exception {
        Part part = part("broker", STAYS);
        part.start();
        CompletableFuture<Child> end = watch(List.of(part));

        children.close().forEach(Child::stop);

        assertThat(end.get(20, TimeUnit.SECONDS).name()).isEqualTo("broker");
        assertThat(children.started()).hasSize(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private CompletableFuture<Child> watch(List<Part> parts) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        // Time that stands still: all ends are of the same minute.
        var vigil = new Vigil(
                children, new Console(out, out), () -> new Attempts(() -> 0), () -> changes.add(System.nanoTime()));
        return CompletableFuture.supplyAsync(() -> {
            try {
                return vigil.awaitEnd(parts);
            } catch (InterruptedException stop) {
                throw new CompletionException(stop);
            }
        });
    }

    private Part part(String name, String script) {
        return new Part() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Up start() throws IOException {
                children.start(command(name, script));
                return new Up(name, "a shell", "here", Map.of());
            }
        };
    }

    private Command command(String name, String script) {
        return new Command(
                name,
                List.of("sh", "-c", script),
                Map.of(),
                directory.resolve(name + ".log"),
                "TERM",
                Duration.ofSeconds(5));
    }

    private static void awaitLog(Path log, String text) throws Exception {
        while (!Files.readString(log).equals(text)) {
            Thread.sleep(20);
        }
    }

    private static void kill(Child child) {
        ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();
    }
}
