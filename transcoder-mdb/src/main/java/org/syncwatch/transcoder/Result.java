package org.syncwatch.transcoder;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syncwatch.transcoder.hls.HlsCommand;
import org.syncwatch.transcoder.hls.MasterPlaylist;
import org.syncwatch.transcoder.hls.MasterPlaylist.Variant;
import org.syncwatch.transcoder.hls.MediaPlaylist;
import org.syncwatch.transcoder.hls.Rendition;
import org.syncwatch.transcoder.hls.Traffic;
import org.syncwatch.transcoder.hls.VideoCodec;
import org.syncwatch.transcoder.probe.Film;
import org.syncwatch.transcoder.process.Ended;
import org.syncwatch.transcoder.storage.Publication;

/** Judges what ffmpeg left behind and publishes it when it is the whole film. */
record Result(Film film, List<Rendition> renditions, Duration longestFilm) {

    private static final System.Logger LOG = System.getLogger(Result.class.getName());

    /** A shortfall below both is how containers round; above, something is missing. */
    private static final long TOLERATED_MS = 3000;

    private static final double TOLERATED_SHARE = 0.02;

    Outcome conclude(Ended ended, Path output, Publication publication) throws IOException {
        if (ended.ranOutOfTime()) {
            return new Outcome.Unplayable("timed_out", "Transcoding took too long and was stopped.");
        }
        Path top = playlist(output, renditions.get(0).name());
        if (!ended.well() || !Files.exists(top)) {
            LOG.log(Level.INFO, "ffmpeg ended with {0}: {1}", ended.exitCode(), ended.complaints());
            return new Outcome.Unplayable("unreadable_file", "The file could not be read as a film.");
        }
        long durationMs = MediaPlaylist.read(Files.readAllLines(top)).durationMs();
        if (durationMs > longestFilm.toMillis()) {
            return new Outcome.Unplayable("too_long", "The film is longer than " + longestFilm.toHours() + " hours.");
        }
        if (incomplete(durationMs, ended)) {
            return new Outcome.Unplayable("incomplete_file", "The file is incomplete: part of the film is missing.");
        }
        publication.publishSegments();
        publication.complete(master(output, publication.sizes()));
        Rendition largest = renditions.get(0);
        return new Outcome.Playable(durationMs, largest.width(), largest.height());
    }

    private boolean incomplete(long measuredMs, Ended ended) {
        long missing = film.durationMs() - measuredMs;
        boolean brokeOff = ended.complained("partial file") || ended.complained("ended prematurely");
        if (brokeOff) {
            return film.durationMs() == 0 || missing > 1000;
        }
        return missing > Math.max(TOLERATED_MS, TOLERATED_SHARE * film.durationMs());
    }

    private String master(Path output, Map<String, Long> sizes) throws IOException {
        List<Variant> variants = new ArrayList<>();
        for (Rendition rendition : renditions) {
            byte[] initialisation = Files.readAllBytes(output.resolve(rendition.name() + "_init.mp4"));
            variants.add(
                    new Variant(rendition, VideoCodec.named(initialisation), traffic(output, rendition.name(), sizes)));
        }
        Traffic audio = film.audio() == null ? null : traffic(output, HlsCommand.AUDIO, sizes);
        return MasterPlaylist.of(film, variants, audio);
    }

    private static Traffic traffic(Path output, String name, Map<String, Long> sizes) throws IOException {
        return Traffic.measured(MediaPlaylist.read(Files.readAllLines(playlist(output, name))), sizes);
    }

    private static Path playlist(Path output, String name) {
        return output.resolve(name + ".m3u8");
    }
}
