package org.syncwatch.transcoder.hls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syncwatch.transcoder.probe.Film;

/**
 * The one ffmpeg pass that decodes a film once and writes every size as aligned segments.
 *
 * @param sprites the previews it makes as well, or null
 */
public record EncodePass(
        Film film,
        List<Rendition> renditions,
        Encoder encoder,
        @Nullable Sprites sprites,
        Purpose purpose) {

    public enum Purpose {
        /** The film with its sounds, cut every few seconds. */
        WHOLE,
        /** Pictures alone, frame by frame and cut by cut as in the source. */
        BESIDE_THE_SOURCE
    }

    /** @param longest the pass stops one second after it, however long the file turns out to be */
    public List<String> argv(String ffmpeg, Path source, Duration longest) {
        boolean whole = purpose == Purpose.WHOLE;
        List<Film.Sound> sounds = whole ? film.sounds() : List.of();
        double earlier = whole ? 0 : film.picture().lateSeconds();
        List<String> argv = Packaging.input(ffmpeg, encoder.device(), source, earlier);
        if (renditions.isEmpty()) {
            // Previews alone need no more than the frames that are cheap to decode.
            argv.addAll(argv.lastIndexOf("-i"), List.of("-skip_frame", "nokey"));
        }
        FilterGraph graph = new FilterGraph(film.picture(), renditions, encoder, sprites);
        argv.addAll(List.of("-filter_complex", graph.text(whole)));
        if (!renditions.isEmpty()) {
            argv.addAll(pictures());
            argv.addAll(sounds.isEmpty() ? List.of("-an") : Packaging.sounds(sounds, false));
            argv.addAll(Packaging.output(renditions, sounds.size(), longest));
        }
        if (sprites != null) {
            argv.addAll(List.of("-map", FilterGraph.PREVIEWS, "-t", Long.toString(longest.toSeconds() + 1)));
            argv.addAll(List.of("-c:v", "mjpeg", "-q:v", "3", "-f", "matroska", Sprites.PICTURES));
        }
        return argv;
    }

    private List<String> pictures() {
        List<String> options = new ArrayList<>();
        for (int i = 0; i < renditions.size(); i++) {
            options.addAll(List.of("-map", "[v" + i + "]"));
        }
        options.addAll(List.of("-c:v", encoder.name()));
        options.addAll(encoder.options());
        for (int i = 0; i < renditions.size(); i++) {
            Rendition rendition = renditions.get(i);
            int kilobits = rendition.maxKilobits();
            options.addAll(List.of(encoder.quality() + ":v:" + i, Integer.toString(encoder.quantiser(rendition))));
            options.addAll(List.of("-maxrate:v:" + i, kilobits + "k", "-bufsize:v:" + i, 2 * kilobits + "k"));
        }
        options.addAll(
                purpose == Purpose.WHOLE
                        ? List.of("-force_key_frames", "expr:gte(t,n_forced*2)")
                        : List.of(
                                "-fps_mode",
                                "passthrough",
                                "-force_key_frames",
                                "source",
                                "-g",
                                "9999",
                                "-sc_threshold",
                                "0"));
        return options;
    }
}
