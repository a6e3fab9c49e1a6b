package org.syncwatch.transcoder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.syncwatch.transcoder.hls.Encoder;
import org.syncwatch.transcoder.process.ChildProcess;
import org.syncwatch.transcoder.process.Confinement;
import org.syncwatch.transcoder.process.Ended;
import org.syncwatch.transcoder.process.Limits;
import org.syncwatch.transcoder.process.Output;
import org.syncwatch.transcoder.process.Tool;

/** The encoders this node may use, each tried once under the limits that films are encoded under. */
@ApplicationScoped
public class Encoders {

    private static final System.Logger LOG = System.getLogger(Encoders.class.getName());

    /** A card that takes longer over one frame hangs. */
    private static final Duration LONGEST_TRIAL = Duration.ofSeconds(20);

    /**
     * @param configured the preferred one first
     * @param working those of them that encode on this machine
     * @param used for the films of this node
     */
    public record State(List<String> configured, List<String> working, String used) {}

    private final TranscoderSettings settings;
    private final String wanted;
    private final Attempts attempts;
    private final Map<Encoder, Boolean> tried = new HashMap<>();

    @Inject
    public Encoders(TranscoderSettings settings, LadderSettings ladder, Attempts attempts) {
        this.settings = settings;
        this.wanted = ladder.encoder();
        this.attempts = attempts;
    }

    /** The configured encoder, or the software one where that does not work. */
    public synchronized Encoder chosen() {
        Encoder configured = Encoder.named(wanted);
        return configured.equals(Encoder.SOFTWARE) || works(configured) ? configured : Encoder.SOFTWARE;
    }

    public synchronized State state() {
        List<Encoder> configured =
                Stream.of(Encoder.named(wanted), Encoder.SOFTWARE).distinct().toList();
        return new State(names(configured.stream()), names(configured.stream().filter(this::works)), chosen().name());
    }

    private static List<String> names(Stream<Encoder> encoders) {
        return encoders.map(Encoder::name).toList();
    }

    private boolean works(Encoder encoder) {
        Boolean known = tried.get(encoder);
        return known != null ? known : attempt(encoder);
    }

    private boolean attempt(Encoder encoder) {
        Limits limits = settings.limits().lasting(LONGEST_TRIAL);
        ChildProcess child = new ChildProcess(Confinement.ofThisMachine(), limits, attempts.children());
        try {
            List<String> trial = encoder.trial(Tool.ffmpeg(settings.tools()).getExecutablePath());
            Files.createDirectories(settings.workDirectory());
            Ended ended = child.run(trial, Output.none(settings.workDirectory()), line -> {});
            // What kept ffmpeg from running at all says nothing about the encoder.
            if (!ended.faultOfThePlatform()) {
                keep(encoder, ended);
            }
            return ended.well();
        } catch (IOException | IllegalStateException absent) {
            LOG.log(Level.INFO, "{0} could not be tried: {1}", encoder.name(), absent.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void keep(Encoder encoder, Ended ended) {
        tried.put(encoder, ended.well());
        if (!ended.well()) {
            LOG.log(Level.WARNING, "{0} does not work on this machine: {1}", encoder.name(), ended);
        }
    }
}
