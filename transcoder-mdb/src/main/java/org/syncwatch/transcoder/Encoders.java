package org.syncwatch.transcoder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syncwatch.transcoder.hls.Encoder;
import org.syncwatch.transcoder.process.ChildProcess;
import org.syncwatch.transcoder.process.Confinement;
import org.syncwatch.transcoder.process.Output;
import org.syncwatch.transcoder.process.Tool;

/** The encoders this machine has, each tried once under the limits that films are encoded under. */
@ApplicationScoped
public class Encoders {

    private static final System.Logger LOG = System.getLogger(Encoders.class.getName());

    private final TranscoderSettings settings;
    private final String wanted;
    private final Attempts attempts;
    private @Nullable List<String> available;
    private @Nullable Encoder chosen;

    @Inject
    public Encoders(TranscoderSettings settings, LadderSettings ladder, Attempts attempts) {
        this.settings = settings;
        this.wanted = ladder.encoder();
        this.attempts = attempts;
    }

    /** The configured encoder, or the software one where that does not work. */
    public synchronized Encoder chosen() {
        if (chosen == null) {
            Encoder configured = Encoder.named(wanted);
            boolean fine = configured.equals(Encoder.SOFTWARE) || works(configured);
            if (!fine) {
                LOG.log(Level.WARNING, "{0} does not work on this machine; films are encoded by libx264", wanted);
            }
            chosen = fine ? configured : Encoder.SOFTWARE;
        }
        return chosen;
    }

    /** Names of the encoders that work here. */
    public synchronized List<String> available() {
        if (available == null) {
            available = Stream.concat(Stream.of(Encoder.SOFTWARE), Encoder.HARDWARE.stream())
                    .filter(this::works)
                    .map(Encoder::name)
                    .toList();
        }
        return available;
    }

    private boolean works(Encoder encoder) {
        ChildProcess child = new ChildProcess(Confinement.ofThisMachine(), settings.limits(), attempts.children());
        try {
            List<String> trial = encoder.trial(Tool.ffmpeg(settings.tools()).getExecutablePath());
            Files.createDirectories(settings.workDirectory());
            return child.run(trial, Output.none(settings.workDirectory()), line -> {})
                    .well();
        } catch (IOException | IllegalStateException absent) {
            LOG.log(Level.INFO, "{0} could not be tried: {1}", encoder.name(), absent.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
