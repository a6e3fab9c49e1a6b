package org.syncwatch.transcoder;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.transcoder.process.Limits;
import org.syncwatch.transcoder.process.WatchdogSettings;

/** The knobs of a transcoder node. */
@Dependent
public class TranscoderSettings {

    private final Optional<Path> tools;
    private final Path workDirectory;
    private final Duration longestFilm;
    private final Limits limits;

    @Inject
    public TranscoderSettings(
            @ConfigProperty(name = "syncwatch.ffmpeg.directory") Optional<String> tools,
            @ConfigProperty(name = "syncwatch.transcoder.work-directory") Optional<String> workDirectory,
            @ConfigProperty(name = "syncwatch.transcoder.longest-film", defaultValue = "PT3H") Duration longestFilm,
            WatchdogSettings watchdog) {
        this.tools = tools.map(Path::of);
        this.workDirectory = Path.of(workDirectory.orElse(System.getProperty("java.io.tmpdir")));
        this.longestFilm = longestFilm;
        this.limits = watchdog.limits();
    }

    Optional<Path> tools() {
        return tools;
    }

    Path workDirectory() {
        return workDirectory;
    }

    Duration longestFilm() {
        return longestFilm;
    }

    Limits limits() {
        return limits;
    }
}
