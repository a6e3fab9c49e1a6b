package org.syncwatch.transcoder;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.transcoder.probe.Film;
import org.syncwatch.transcoder.process.Output;
import org.syncwatch.transcoder.storage.Publication;

/** One attempt at one job, with the place it works at and the one it publishes to. */
record Run(
        TranscodeJob job,
        String attempt,
        Workspace workspace,
        Publication publication,
        Consumer<TranscodeReport> reports) {

    /** Where ffmpeg writes; what was published of it still counts. */
    Output output() throws IOException {
        return Output.in(workspace.output(), publication::freedBytes);
    }

    IntConsumer percent() {
        return new ProgressReports(
                System::nanoTime,
                percent -> reports.accept(new TranscodeReport.Progressed(job.videoId(), attempt, percent)));
    }

    void watchable(Film film, int width, int height, long playableMs) {
        reports.accept(
                new TranscodeReport.Watchable(job.videoId(), attempt, film.durationMs(), width, height, playableMs));
    }
}
