package org.syncwatch.transcoder.hls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.syncwatch.transcoder.probe.Film;
import org.syncwatch.transcoder.process.InputGuard;

/** The one ffmpeg pass that writes every rendition of a film as aligned fMP4 segments. */
public final class HlsCommand {

    public static final String AUDIO = "a1";
    private static final int SEGMENT_SECONDS = 6;
    private static final int HIGHEST_FRAME_RATE = 60;

    private final Film film;
    private final List<Rendition> renditions;

    public HlsCommand(Film film, List<Rendition> renditions) {
        this.film = film;
        this.renditions = renditions;
    }

    /** @param longest the pass stops one second after it, however long the file turns out to be */
    public List<String> argv(String ffmpeg, Path source, Duration longest) {
        List<String> argv = new ArrayList<>(List.of(ffmpeg, "-nostdin", "-hide_banner", "-v", "warning"));
        argv.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.5"));
        argv.addAll(InputGuard.options());
        argv.addAll(List.of("-i", source.toString(), "-filter_complex", filters()));
        argv.addAll(video());
        argv.addAll(audio());
        argv.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn"));
        argv.addAll(List.of("-t", Long.toString(longest.toSeconds() + 1)));
        argv.addAll(packaging());
        return argv;
    }

    String filters() {
        String split = IntStream.range(0, renditions.size())
                .mapToObj(i -> "[s" + i + "]")
                .collect(Collectors.joining());
        String fewerFrames = film.picture().framesPerSecond() > HIGHEST_FRAME_RATE ? "fps=60," : "";
        String branches = IntStream.range(0, renditions.size())
                .mapToObj(i -> "[s" + i + "]" + branch(renditions.get(i)) + "[v" + i + "]")
                .collect(Collectors.joining(";"));
        return "[0:" + film.picture().stream() + "]" + fewerFrames + "split=" + renditions.size() + split + ";"
                + branches;
    }

    private String branch(Rendition rendition) {
        String scaled = "scale=" + rendition.width() + ":" + rendition.height() + ":flags=bicubic,setsar=1";
        // Tone mapping works in floats, so it comes after the picture has become small.
        String toned = film.picture().highDynamicRange()
                ? ",zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0"
                        + ",zscale=t=bt709:m=bt709:r=tv"
                : "";
        return scaled + toned + ",format=yuv420p";
    }

    private List<String> video() {
        List<String> options = new ArrayList<>();
        for (int i = 0; i < renditions.size(); i++) {
            options.addAll(List.of("-map", "[v" + i + "]"));
        }
        options.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-crf", "20"));
        for (int i = 0; i < renditions.size(); i++) {
            int kilobits = renditions.get(i).maxKilobits();
            options.addAll(List.of("-maxrate:v:" + i, kilobits + "k", "-bufsize:v:" + i, 2 * kilobits + "k"));
        }
        options.addAll(List.of("-force_key_frames", "expr:gte(t,n_forced*2)"));
        return options;
    }

    private List<String> audio() {
        Film.Sound sound = film.audio();
        return sound == null
                ? List.of("-an")
                : List.of("-map", "0:" + sound.stream(), "-c:a", "aac", "-b:a", "128k", "-ac", "2", "-ar", "48000");
    }

    private List<String> packaging() {
        String group = film.audio() == null ? "" : ",agroup:audio";
        List<String> streams = new ArrayList<>();
        for (int i = 0; i < renditions.size(); i++) {
            streams.add("v:" + i + group + ",name:" + renditions.get(i).name());
        }
        if (film.audio() != null) {
            streams.add("a:0,agroup:audio,name:" + AUDIO);
        }
        List<String> options = new ArrayList<>(List.of("-f", "hls", "-hls_time", Integer.toString(SEGMENT_SECONDS)));
        options.addAll(List.of("-hls_playlist_type", "vod", "-hls_segment_type", "fmp4"));
        options.addAll(List.of("-hls_flags", "independent_segments+temp_file"));
        // Of a single stream ffmpeg takes this one name literally.
        String initialisation = streams.size() == 1 ? renditions.get(0).name() : "%v";
        options.addAll(List.of("-hls_fmp4_init_filename", initialisation + "_init.mp4"));
        options.addAll(List.of("-hls_segment_filename", "%v_%05d.m4s"));
        options.addAll(List.of("-var_stream_map", String.join(" ", streams), "%v.m3u8"));
        return options;
    }
}
