package org.syncwatch.transcoder.hls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.syncwatch.transcoder.probe.Film;
import org.syncwatch.transcoder.process.InputGuard;

/** The short passes that make a poster, subtitles and the sheets of previews. */
public final class Stills {

    public static final String POSTER = "poster.jpg";

    private static final int POSTER_WIDTH = 640;
    private static final int CANDIDATES = 20;

    private Stills() {}

    /**
     * The most telling of some key frames, because films begin in black.
     *
     * @param fromMs where to begin
     */
    public static List<String> poster(String ffmpeg, Path source, Film.Picture picture, long fromMs) {
        int width = Math.min(POSTER_WIDTH, Math.max(2, picture.width() / 2 * 2));
        String filters = "thumbnail=n=" + CANDIDATES + ",scale=" + width + ":-2,setsar=1" + FilterGraph.toned(picture)
                + ",format=yuvj420p";
        List<String> argv = quiet(ffmpeg);
        argv.addAll(List.of("-skip_frame", "nokey"));
        argv.addAll(List.of("-ss", String.format(Locale.ROOT, "%.3f", fromMs / 1000.0)));
        argv.addAll(List.of("-i", source.toString(), "-map", "0:" + picture.stream(), "-vf", filters));
        argv.addAll(List.of("-frames:v", "1", "-q:v", "4", "-f", "image2", "-update", "1", POSTER));
        return argv;
    }

    /** Writes the text of each subtitle track to a file of its own, in the time of the renditions. */
    public static List<String> texts(String ffmpeg, Path source, Film film, boolean copiedPicture) {
        List<String> argv = quiet(ffmpeg);
        double late = copiedPicture ? film.picture().lateSeconds() : 0;
        argv.addAll(List.of("-itsoffset", String.format(Locale.ROOT, "%.6f", -late), "-i", source.toString()));
        for (int i = 0; i < film.texts().size(); i++) {
            argv.addAll(List.of("-map", "0:" + film.texts().get(i).stream(), "-c:s", "webvtt", "-f", "webvtt"));
            argv.add(textFile(i));
        }
        return argv;
    }

    /** Lays the pictures that a pass left behind out on sheets. */
    public static List<String> sheets(String ffmpeg, Sprites sprites) {
        List<String> argv = quiet(ffmpeg);
        argv.addAll(List.of("-i", Sprites.PICTURES, "-vf", sprites.sheetFilters(), "-fps_mode", "passthrough"));
        argv.addAll(List.of("-c:v", "mjpeg", "-q:v", "5", "-f", "image2", "-start_number", "0", Sprites.SHEETS));
        return argv;
    }

    public static String textFile(int track) {
        return "text_" + track + ".vtt";
    }

    private static List<String> quiet(String ffmpeg) {
        List<String> argv = new ArrayList<>(List.of(ffmpeg, "-nostdin", "-hide_banner", "-v", "error", "-y"));
        argv.addAll(InputGuard.options());
        return argv;
    }
}
