package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.transcoder.process.WatchdogSettings;

/** A job, the storage it reads from and writes to, and films made for it. */
@Timeout(300)
abstract class TranscodingSetting {

    static final TranscodeJob JOB = TranscodeJob.film("film", "originals/film");
    static final String OUTPUT = "hls/film/first/";

    @TempDir
    Path scratch;

    DirectoryStore store;
    long mostOutput = 1L << 30;
    Path tools = Tools.directory();
    final List<TranscodeReport> reports = new CopyOnWriteArrayList<>();

    @BeforeEach
    void emptyStore() throws IOException {
        store = new DirectoryStore(Files.createDirectories(scratch.resolve("store")));
        Files.createDirectories(scratch.resolve("store/originals"));
    }

    Path original(String... options) throws IOException, InterruptedException {
        return Tools.film(scratch.resolve("store/originals/film"), options);
    }

    /** A film without sound from one of ffmpeg's own sources, in a form every step of the pipeline accepts. */
    Path silent(String source, String... container) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(
                List.of("-f", "lavfi", "-i", source, "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"));
        options.addAll(List.of(container));
        return original(options.toArray(String[]::new));
    }

    Outcome transcode() {
        return run(JOB, "first");
    }

    Outcome run(TranscodeJob job, String attempt) {
        LadderSettings ladder = new LadderSettings(List.of(360, 480, 720), "libx264", Duration.ofSeconds(4), 12_000);
        TranscoderSettings settings = new TranscoderSettings(
                Optional.of(tools.toString()),
                Optional.of(scratch.resolve("work").toString()),
                Duration.ofHours(3),
                new WatchdogSettings(Duration.ofMinutes(4), Duration.ofMinutes(2), 6L << 30, 4L << 30, mostOutput));
        Attempts attempts = new Attempts();
        Encoders encoders = new Encoders(settings, ladder, attempts);
        return new Transcoding(store, settings, ladder, encoders, attempts).run(job, attempt, reports::add);
    }

    /** What is playable at once or after a pass, without what follows. */
    static void assertPlayable(Outcome outcome, long durationMs, int width, int height) {
        assertThat(outcome).isInstanceOf(Outcome.Playable.class);
        Outcome.Playable playable = (Outcome.Playable) outcome;
        assertThat(playable.durationMs()).isCloseTo(durationMs, within(50L));
        assertThat(playable.width()).isEqualTo(width);
        assertThat(playable.height()).isEqualTo(height);
    }

    <T extends TranscodeReport> List<T> reported(Class<T> type) {
        return reports.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** When the first frame of a rendition is shown, in seconds. */
    double firstShown(String name) throws IOException, InterruptedException {
        return Tools.firstShown(whole(name));
    }

    /** All of one rendition in one file. */
    Path whole(String name) throws IOException {
        Path file = scratch.resolve("whole-" + name + ".mp4");
        try (OutputStream out = Files.newOutputStream(file)) {
            Files.copy(store.path(OUTPUT + name + "_init.mp4"), out);
            for (String key : store.keysUnder(OUTPUT)) {
                if (key.startsWith(OUTPUT + name + "_") && key.endsWith(".m4s")) {
                    Files.copy(store.path(key), out);
                }
            }
        }
        return file;
    }

    static String code(Outcome outcome) {
        return outcome instanceof Outcome.Unplayable unplayable ? unplayable.code() : outcome.toString();
    }

    List<Path> leftInWorkDirectory() throws IOException {
        try (var files = Files.list(scratch.resolve("work"))) {
            return files.toList();
        }
    }
}
