package org.syncwatch.transcoder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.transcoder.probe.Film;
import org.syncwatch.transcoder.probe.Inspection;
import org.syncwatch.transcoder.probe.Probe;
import org.syncwatch.transcoder.process.ChildProcess;
import org.syncwatch.transcoder.process.Confinement;
import org.syncwatch.transcoder.process.PlatformFault;
import org.syncwatch.transcoder.process.Tool;
import org.syncwatch.transcoder.storage.ObjectStore;
import org.syncwatch.transcoder.storage.Publication;

/** Does the jobs of the pool. */
@ApplicationScoped
public class Transcoding {

    private static final System.Logger LOG = System.getLogger(Transcoding.class.getName());

    private final ObjectStore store;
    private final LadderSettings ladder;
    private final Encoders encoders;
    private final Path workDirectory;
    private final Duration longestFilm;
    private final Tool ffmpeg;
    private final ChildProcess child;
    private final Probe probe;

    @Inject
    public Transcoding(
            ObjectStore store,
            TranscoderSettings settings,
            LadderSettings ladder,
            Encoders encoders,
            Attempts attempts) {
        this.store = store;
        this.ladder = ladder;
        this.encoders = encoders;
        this.workDirectory = settings.workDirectory();
        this.longestFilm = settings.longestFilm();
        this.ffmpeg = Tool.ffmpeg(settings.tools());
        Confinement confinement = Confinement.ofThisMachine();
        LOG.log(Level.INFO, "ffmpeg runs under: {0}", confinement);
        this.child = new ChildProcess(confinement, settings.limits(), attempts.children());
        this.probe = new Probe(Tool.ffprobe(settings.tools()), child, longestFilm);
    }

    /**
     * Runs one attempt to its end. A film's output stands under {@code hls/{videoId}/{attempt}/}; further sizes go to where
     * the film's stands.
     *
     * @throws PlatformFault when the machine or the storage failed and another attempt makes sense
     */
    Outcome run(TranscodeJob job, String attempt, Consumer<TranscodeReport> reports) {
        if (job.work() == TranscodeJob.Work.FILM) {
            reports.accept(new TranscodeReport.Progressed(job.videoId(), attempt, 0));
        }
        try (Workspace workspace = Workspace.within(workDirectory)) {
            store.fetch(job.sourceKey(), workspace.source());
            Inspection inspection = probe.inspect(workspace.source(), workspace.directory());
            if (inspection instanceof Inspection.Unfit unfit) {
                return job.work() == TranscodeJob.Work.SIZES
                        ? new Outcome.Widened(0)
                        : new Outcome.Unplayable(unfit.code(), unfit.message());
            }
            Film film = ((Inspection.Fit) inspection).film();
            String place = job.widens() == null ? attempt : job.widens();
            String prefix = "hls/" + job.videoId() + "/" + place + "/";
            Publication publication = new Publication(store, prefix, workspace.output());
            Run run = new Run(job, attempt, workspace, publication, reports);
            return job.work() == TranscodeJob.Work.SIZES ? widen(film, run, prefix) : make(film, run);
        } catch (IOException e) {
            throw new PlatformFault("local disk or tools failed for " + job.videoId(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFault("interrupted at " + job.videoId(), e);
        }
    }

    private Outcome make(Film film, Run run) throws IOException, InterruptedException {
        FilmWork work = new FilmWork(workshop(), film, run);
        // What people watch stays when only the machine failed; the next attempt replaces it.
        boolean stays = true;
        try {
            Outcome outcome = work.make();
            stays = outcome instanceof Outcome.Playable;
            return outcome;
        } catch (PlatformFault fault) {
            stays = work.watched();
            throw fault;
        } finally {
            if (!stays) {
                withdraw(run.publication());
            }
        }
    }

    private Outcome widen(Film film, Run run, String prefix) throws IOException, InterruptedException {
        try {
            return new SizesWork(workshop(), film, run, store).make(prefix);
        } catch (PlatformFault fault) {
            withdraw(run.publication());
            throw fault;
        }
    }

    private Workshop workshop() {
        return new Workshop(child, probe, ffmpeg.getExecutablePath(), encoders.chosen(), ladder, longestFilm);
    }

    private static void withdraw(Publication publication) {
        try {
            publication.withdraw();
        } catch (PlatformFault fault) {
            LOG.log(Level.WARNING, "segments of a failed attempt stay in the storage", fault);
        }
    }
}
