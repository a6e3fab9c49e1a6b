package org.syncwatch.transcoder.hls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.syncwatch.transcoder.probe.Film;

/** The ffmpeg pass that cuts a film into segments as it is. */
public record RemuxPass(Film film, Rendition own) {

    /** The film's own picture as a rendition, when nothing about it has to change. */
    public static Rendition ownOf(Film film) {
        Film.Picture picture = film.picture();
        int kilobits = (int) Math.max(1, film.bitsPerSecond() / 1000);
        return new Rendition(
                "v" + Math.min(picture.width(), picture.height()), picture.width(), picture.height(), kilobits);
    }

    /** @param longest the pass stops one second after it, however long the file turns out to be */
    public List<String> argv(String ffmpeg, Path source, Duration longest) {
        Film.Picture picture = film.picture();
        List<String> argv = Packaging.input(ffmpeg, List.of(), source, picture.lateSeconds());
        argv.addAll(List.of("-map", "0:" + picture.stream(), "-c:v", "copy"));
        argv.addAll(film.sounds().isEmpty() ? List.of("-an") : Packaging.sounds(film.sounds(), true));
        argv.addAll(Packaging.output(List.of(own), film.sounds().size(), longest));
        return argv;
    }
}
