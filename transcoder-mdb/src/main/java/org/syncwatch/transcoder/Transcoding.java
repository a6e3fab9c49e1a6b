package org.syncwatch.transcoder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.transcoder.hls.HlsCommand;
import org.syncwatch.transcoder.hls.Ladder;
import org.syncwatch.transcoder.hls.Progress;
import org.syncwatch.transcoder.hls.Rendition;
import org.syncwatch.transcoder.probe.Film;
import org.syncwatch.transcoder.probe.Inspection;
import org.syncwatch.transcoder.probe.Probe;
import org.syncwatch.transcoder.process.ChildProcess;
import org.syncwatch.transcoder.process.Confinement;
import org.syncwatch.transcoder.process.Ended;
import org.syncwatch.transcoder.process.PlatformFault;
import org.syncwatch.transcoder.process.Tool;
import org.syncwatch.transcoder.storage.ObjectStore;
import org.syncwatch.transcoder.storage.Publication;

/** Makes one uploaded file playable. */
@ApplicationScoped
public class Transcoding {

    private static final System.Logger LOG = System.getLogger(Transcoding.class.getName());

    private final ObjectStore store;
    private final Path workDirectory;
    private final Duration longestFilm;
    private final Tool ffmpeg;
    private final ChildProcess child;
    private final Probe probe;

    @Inject
    public Transcoding(ObjectStore store, TranscoderSettings settings, Attempts attempts) {
        this.store = store;
        this.workDirectory = settings.workDirectory();
        this.longestFilm = settings.longestFilm();
        this.ffmpeg = Tool.ffmpeg(settings.tools());
        Confinement confinement = Confinement.ofThisMachine();
        LOG.log(Level.INFO, "ffmpeg runs under: {0}", confinement);
        this.child = new ChildProcess(confinement, settings.limits(), attempts.children());
        this.probe = new Probe(Tool.ffprobe(settings.tools()), child, longestFilm);
    }

    /**
     * Runs one attempt to its end; its output stands under {@code hls/{videoId}/{attempt}/} only when it is playable.
     *
     * @throws PlatformFault when the machine or the storage failed and another attempt makes sense
     */
    Outcome run(TranscodeJob job, String attempt, IntConsumer percent) {
        try (Workspace workspace = Workspace.within(workDirectory)) {
            store.fetch(job.sourceKey(), workspace.source());
            Inspection inspection = probe.inspect(workspace.source(), workspace.directory());
            if (inspection instanceof Inspection.Unfit unfit) {
                return new Outcome.Unplayable(unfit.code(), unfit.message());
            }
            Film film = ((Inspection.Fit) inspection).film();
            String prefix = "hls/" + job.videoId() + "/" + attempt + "/";
            Publication publication = new Publication(store, prefix, workspace.output());
            return publish(film, workspace, publication, percent);
        } catch (IOException e) {
            throw new PlatformFault("local disk or tools failed for " + job.videoId(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFault("interrupted at " + job.videoId(), e);
        }
    }

    private Outcome publish(Film film, Workspace workspace, Publication publication, IntConsumer percent)
            throws IOException, InterruptedException {
        boolean stays = false;
        try {
            Outcome outcome = encode(film, workspace, publication, percent);
            stays = outcome instanceof Outcome.Playable;
            return outcome;
        } finally {
            if (!stays) {
                withdraw(publication);
            }
        }
    }

    private static void withdraw(Publication publication) {
        try {
            publication.withdraw();
        } catch (PlatformFault fault) {
            LOG.log(Level.WARNING, "segments of a failed attempt stay in the storage", fault);
        }
    }

    private Outcome encode(Film film, Workspace workspace, Publication publication, IntConsumer percent)
            throws IOException, InterruptedException {
        List<Rendition> renditions =
                Ladder.of(film.picture().width(), film.picture().height());
        List<String> argv =
                new HlsCommand(film, renditions).argv(ffmpeg.getExecutablePath(), workspace.source(), longestFilm);
        Progress progress = new Progress(film.durationMs());
        Ended ended = child.run(argv, workspace.output(), line -> {
            percent.accept(progress.after(line));
            if (line.startsWith("progress=")) {
                publication.publishSegments();
            }
        });
        if (ended.faultOfThePlatform()) {
            throw new PlatformFault("ffmpeg could not run: " + ended);
        }
        return new Result(film, renditions, longestFilm).conclude(ended, workspace.output(), publication);
    }
}
