package org.syncwatch.transcoder.hls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.syncwatch.transcoder.probe.Film;
import org.syncwatch.transcoder.process.InputGuard;

/** What every pass over a film says alike: how it is read and how its segments are written. */
final class Packaging {

    private static final int SEGMENT_SECONDS = 6;

    private Packaging() {}

    /** @param earlierBySeconds the whole file moves to the front by so much */
    static List<String> input(String ffmpeg, List<String> device, Path source, double earlierBySeconds) {
        List<String> argv = new ArrayList<>(List.of(ffmpeg, "-nostdin", "-hide_banner", "-v", "warning"));
        argv.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.5"));
        argv.addAll(device);
        argv.addAll(InputGuard.options());
        if (earlierBySeconds > 0) {
            argv.addAll(List.of("-itsoffset", String.format(Locale.ROOT, "%.6f", -earlierBySeconds)));
        }
        argv.addAll(List.of("-i", source.toString()));
        return argv;
    }

    /** @param copied whether sounds that can stay as they are do */
    static List<String> sounds(List<Film.Sound> sounds, boolean copied) {
        List<String> options = new ArrayList<>();
        for (int i = 0; i < sounds.size(); i++) {
            options.addAll(List.of("-map", "0:" + sounds.get(i).stream()));
            if (copied && sounds.get(i).copyable()) {
                options.addAll(List.of("-c:a:" + i, "copy"));
            } else {
                options.addAll(List.of("-c:a:" + i, "aac", "-b:a:" + i, "128k", "-ac:a:" + i, "2"));
                // Silence fills what is missing, so that the sound starts with the picture and never runs ahead.
                options.addAll(List.of("-ar:a:" + i, "48000", "-filter:a:" + i, "aresample=async=1:first_pts=0"));
            }
        }
        return options;
    }

    static List<String> output(List<Rendition> renditions, int sounds, Duration longest) {
        String group = sounds == 0 ? "" : ",agroup:audio";
        List<String> streams = new ArrayList<>();
        for (int i = 0; i < renditions.size(); i++) {
            streams.add("v:" + i + group + ",name:" + renditions.get(i).name());
        }
        for (int i = 0; i < sounds; i++) {
            streams.add("a:" + i + ",agroup:audio,name:" + Track.soundName(i));
        }
        List<String> options = new ArrayList<>(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn"));
        // Whatever an encoder needs ahead of the first frame is cut off by the edit list alone, and every size starts
        // at 0.
        options.addAll(List.of("-avoid_negative_ts", "disabled", "-max_muxing_queue_size", "4096"));
        options.addAll(List.of("-t", Long.toString(longest.toSeconds() + 1)));
        options.addAll(List.of("-f", "hls", "-hls_time", Integer.toString(SEGMENT_SECONDS)));
        options.addAll(List.of("-hls_playlist_type", "event", "-hls_segment_type", "fmp4"));
        options.addAll(List.of("-hls_flags", "independent_segments+temp_file"));
        // Of a single stream ffmpeg takes this one name literally.
        String initialisation = streams.size() == 1 ? renditions.get(0).name() : "%v";
        options.addAll(List.of("-hls_fmp4_init_filename", initialisation + "_init.mp4"));
        options.addAll(List.of("-hls_segment_filename", "%v_%05d.m4s"));
        options.addAll(List.of("-var_stream_map", String.join(" ", streams), "%v.m3u8"));
        return options;
    }
}
