package org.syncwatch.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.launcher.StartFailure;

@Timeout(60)
class ChildrenTest {

    @TempDir
    private Path directory;

    @Test
    void whatEndsWhenAskedEndsGracefully() throws Exception {
        try (var watchdog = Watchdog.start()) {
            var child = children(watchdog).start(command("exec sleep 60", Duration.ofSeconds(20)));
            assertThat(child.alive()).isTrue();
            assertThat(child.stop()).isTrue();
            assertThat(child.alive()).isFalse();
        }
    }

    @Test
    void whatIgnoresTheSignalIsKilled() throws Exception {
        try (var watchdog = Watchdog.start()) {
            var child = children(watchdog)
                    .start(command("trap '' TERM; echo deaf; while :; do sleep 0.1; done", Duration.ofMillis(500)));
            Readiness.await(
                    child,
                    Duration.ofSeconds(20),
                    () -> LogTail.of(directory.resolve("child.log")).contains("deaf"));
            assertThat(child.stop()).isFalse();
            assertThat(child.alive()).isFalse();
        }
    }

    @Test
    void aPartThatDiesAtStartTellsItsLastWords() throws Exception {
        try (var watchdog = Watchdog.start()) {
            var child = children(watchdog).start(command("echo no space left; exit 3", Duration.ofSeconds(1)));
            assertThatThrownBy(() -> Readiness.await(child, Duration.ofSeconds(20), () -> false))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("exit code 3")
                    .hasMessageContaining("no space left");
        }
    }

    @Test
    void theWatchdogEndsWhatALostLauncherLeft() throws Exception {
        var watchdog = Watchdog.start();
        var child = children(watchdog).start(command("exec sleep 60", Duration.ofSeconds(1)));
        watchdog.close();
        assertThat(child.ended().get(30, TimeUnit.SECONDS).alive()).isFalse();
    }

    @Test
    void nothingIsStartedOnceTheStackStops() throws Exception {
        try (var watchdog = Watchdog.start()) {
            var children = children(watchdog);
            assertThat(children.close()).isEmpty();
            assertThatThrownBy(() -> children.start(command("exec sleep 60", Duration.ofSeconds(1))))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void leftoversOfAKilledLauncherAreAwaited() throws Exception {
        try (var watchdog = Watchdog.start()) {
            var child = children(watchdog).start(command("exec sleep 1", Duration.ofSeconds(1)));
            new Leftovers(directory.resolve("processes")).end();
            assertThat(child.alive()).isFalse();
        }
    }

    private Children children(Watchdog watchdog) {
        return new Children(watchdog, new Leftovers(directory.resolve("processes")));
    }

    private Command command(String script, Duration patience) {
        return new Command(
                "child", List.of("sh", "-c", script), Map.of(), directory.resolve("child.log"), "TERM", patience);
    }
}
