package org.syncwatch.transcoder;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.transcoder.hls.MediaPlaylist;
import org.syncwatch.transcoder.hls.Rendition;
import org.syncwatch.transcoder.hls.WebVtt;
import org.syncwatch.transcoder.probe.Film;
import org.syncwatch.transcoder.process.Breach;
import org.syncwatch.transcoder.process.Ended;
import org.syncwatch.transcoder.storage.Publication;

/** Judges what ffmpeg left behind and publishes it when it is the whole film. */
record Result(Film film, List<Rendition> renditions, Duration longestFilm) {

    private static final System.Logger LOG = System.getLogger(Result.class.getName());

    /** A shortfall below both is how containers round; above, something is missing. */
    private static final long TOLERATED_MS = 3000;

    private static final double TOLERATED_SHARE = 0.02;

    Outcome conclude(Ended ended, Master master, Publication publication, Optional<TranscodeJob> next) {
        if (ended.breach().isPresent()) {
            Breach breach = ended.breach().get();
            return new Outcome.Unplayable(breach.code(), breach.message());
        }
        publication.grow();
        Rendition largest = renditions.get(0);
        String top = publication.playlists().get(largest.name());
        if (!ended.well() || top == null) {
            LOG.log(Level.INFO, "ffmpeg ended with {0}: {1}", ended.exitCode(), ended.complaints());
            return new Outcome.Unplayable("unreadable_file", "The file could not be read as a film.");
        }
        long durationMs = MediaPlaylist.read(top.lines().toList()).durationMs();
        if (durationMs > longestFilm.toMillis()) {
            return new Outcome.Unplayable("too_long", "The film is longer than " + longestFilm.toHours() + " hours.");
        }
        if (incomplete(durationMs, ended)) {
            return new Outcome.Unplayable("incomplete", incompleteWords(durationMs));
        }
        publication.text("master.m3u8", master.whole(publication.playlists(), publication.sizes()));
        return new Outcome.Playable(durationMs, largest.width(), largest.height(), next);
    }

    private String incompleteWords(long measuredMs) {
        if (film.durationMs() == 0) {
            return "The file is incomplete: it breaks off.";
        }
        return "The file is incomplete: it should last "
                + WebVtt.clock(film.durationMs()).substring(0, 8) + " but breaks off after "
                + WebVtt.clock(measuredMs).substring(0, 8) + ".";
    }

    private boolean incomplete(long measuredMs, Ended ended) {
        long missing = film.durationMs() - measuredMs;
        boolean brokeOff = ended.complained("partial file") || ended.complained("ended prematurely");
        if (brokeOff) {
            return film.durationMs() == 0 || missing > 1000;
        }
        return missing > Math.max(TOLERATED_MS, TOLERATED_SHARE * film.durationMs());
    }
}
