package org.syncwatch.launcher.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {

    @TempDir
    private Path logs;

    @Test
    void wholeLinesAreShownOnceWithThePartsName() throws IOException {
        var shown = new ByteArrayOutputStream();
        var follower = new LogFollower(logs, Instant.EPOCH, new PrintStream(shown, true, StandardCharsets.UTF_8));
        var log = Files.writeString(logs.resolve("broker.log"), "up\n\nhalf a li");
        follower.showNews();
        Files.writeString(log, "ne\n", StandardOpenOption.APPEND);
        follower.showNews();
        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("[broker] up", "[broker] half a line");
    }
}
