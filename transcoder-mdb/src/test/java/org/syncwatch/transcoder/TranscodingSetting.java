package org.syncwatch.transcoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.protocol.job.TranscodeJob;

/** A job, the storage it reads from and writes to, and films made for it. */
@Timeout(120)
abstract class TranscodingSetting {

    static final TranscodeJob JOB = new TranscodeJob("film", "originals/film");
    static final String OUTPUT = "hls/film/first/";

    @TempDir
    Path scratch;

    DirectoryStore store;
    final List<Integer> percents = new ArrayList<>();

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
        TranscoderSettings settings = new TranscoderSettings(
                Optional.of(Tools.directory().toString()),
                Optional.of(scratch.resolve("work").toString()),
                Duration.ofHours(3),
                Duration.ofMinutes(2),
                Duration.ofSeconds(30),
                6L << 30);
        return new Transcoding(store, settings, new Attempts()).run(JOB, "first", percents::add);
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
