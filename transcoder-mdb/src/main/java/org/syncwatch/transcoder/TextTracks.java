package org.syncwatch.transcoder;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.syncwatch.transcoder.hls.MasterPlaylist;
import org.syncwatch.transcoder.hls.Stills;
import org.syncwatch.transcoder.hls.Track;
import org.syncwatch.transcoder.hls.WebVtt;
import org.syncwatch.transcoder.probe.Film;

/** Takes the subtitles out of a film before anything else, so that the first master playlist names them. */
record TextTracks(Workshop shop, Film film, Run run) {

    /** More text than that has no film. */
    private static final long MOST_BYTES = 8 << 20;

    /** @return the tracks that hold anything; those that cannot be read are left out */
    List<Track> publish(boolean copiedPicture) throws IOException, InterruptedException {
        if (film.texts().isEmpty()) {
            return List.of();
        }
        Path output = run.workspace().output();
        List<String> argv = Stills.texts(shop.ffmpeg(), run.workspace().source(), film, copiedPicture);
        if (!shop.tryTo(argv, run.output())) {
            return List.of();
        }
        List<Track> published = new ArrayList<>();
        List<Track> tracks = MasterPlaylist.texts(film);
        for (int i = 0; i < tracks.size(); i++) {
            WebVtt text = read(output.resolve(Stills.textFile(i)));
            if (!text.cues().isEmpty()) {
                publish(tracks.get(i), text);
                published.add(tracks.get(i));
            }
        }
        return List.copyOf(published);
    }

    private void publish(Track track, WebVtt text) {
        List<String> segments = text.segments(film.durationMs());
        for (int i = 0; i < segments.size(); i++) {
            run.publication().text(WebVtt.fileName(track.name(), i), segments.get(i));
        }
        run.publication().text(track.name() + ".m3u8", WebVtt.playlist(track.name(), segments.size()));
    }

    private static WebVtt read(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) > MOST_BYTES) {
            return new WebVtt(List.of());
        }
        try {
            return WebVtt.read(Files.readAllLines(file));
        } catch (MalformedInputException notText) {
            return new WebVtt(List.of());
        }
    }
}
