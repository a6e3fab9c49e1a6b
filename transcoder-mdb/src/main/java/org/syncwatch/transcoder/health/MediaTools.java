package org.syncwatch.transcoder.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.transcoder.process.Tool;

/** What this machine brings for transcoding. */
@ApplicationScoped
public class MediaTools {

    private static final System.Logger LOG = System.getLogger(MediaTools.class.getName());
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);
    private static final long ANSWERS_WITHIN_SECONDS = 5;

    /** Where the kernel shows a graphics card that a process can use. */
    private static final Path[] CARDS = {Path.of("/dev/dri/renderD128"), Path.of("/dev/nvidia0")};

    private record Looked(Instant at, Optional<String> version) {}

    private final Tool ffmpeg;
    private final Clock clock;
    private volatile @Nullable Looked looked;

    @Inject
    public MediaTools(@ConfigProperty(name = "syncwatch.ffmpeg.directory") Optional<String> directory, Clock clock) {
        this.ffmpeg = Tool.ffmpeg(directory.map(Path::of));
        this.clock = clock;
    }

    /** The version of the ffmpeg that answers; empty when none does. */
    Optional<String> ffmpeg() {
        Looked last = looked;
        Instant now = clock.instant();
        if (last == null || Duration.between(last.at(), now).compareTo(KEPT_FOR) > 0) {
            last = new Looked(now, asked());
            looked = last;
        }
        return last.version();
    }

    boolean gpu() {
        for (Path card : CARDS) {
            if (Files.isReadable(card)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> asked() {
        Process child = null;
        try {
            String path = ffmpeg.getExecutablePath();
            ProcessBuilder builder = new ProcessBuilder(path, "-nostdin", "-version").redirectErrorStream(true);
            builder.environment().clear();
            builder.environment()
                    .put("LD_LIBRARY_PATH", String.valueOf(Path.of(path).getParent()));
            child = builder.start();
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                Optional<String> version = output.lines()
                        .filter(line -> line.startsWith("ffmpeg version "))
                        .map(line -> line.split(" ", 4)[2])
                        .findFirst();
                return child.waitFor(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS) ? version : Optional.empty();
            }
        } catch (IOException | IllegalStateException absent) {
            LOG.log(Level.WARNING, "ffmpeg does not answer", absent);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (child != null) {
                child.destroyForcibly();
            }
        }
    }
}
