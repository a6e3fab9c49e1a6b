package org.syncwatch.transcoder.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Subtitles in the form of web pages, cut into segments for a playlist. */
public record WebVtt(List<Cue> cues) {

    static final long SEGMENT_MS = 60_000;

    private static final Pattern TIMES = Pattern.compile(
            "(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})\\.(\\d{3})\\s+-->\\s+(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})\\.(\\d{3})(.*)");

    /** @param text what is shown, perhaps in several lines */
    record Cue(long startMs, long endMs, String settings, String text) {}

    public static WebVtt read(List<String> lines) {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher times = TIMES.matcher(lines.get(i).strip());
            if (times.matches()) {
                List<String> text = new ArrayList<>();
                while (i + 1 < lines.size() && !lines.get(i + 1).isBlank()) {
                    i++;
                    text.add(lines.get(i));
                }
                cues.add(new Cue(
                        millis(times, 1), millis(times, 5), times.group(9).strip(), String.join("\n", text)));
            }
        }
        return new WebVtt(List.copyOf(cues));
    }

    private static long millis(Matcher times, int first) {
        long hours = times.group(first) == null ? 0 : Long.parseLong(times.group(first));
        long minutes = 60 * hours + Long.parseLong(times.group(first + 1));
        long seconds = 60 * minutes + Long.parseLong(times.group(first + 2));
        return 1000 * seconds + Long.parseLong(times.group(first + 3));
    }

    /** The segments up to the end of the film; a cue stands in each that shows it. */
    public List<String> segments(long durationMs) {
        long last =
                Math.max(durationMs, cues.stream().mapToLong(Cue::endMs).max().orElse(0));
        List<String> segments = new ArrayList<>();
        for (long from = 0; from == 0 || from < last; from += SEGMENT_MS) {
            segments.add(segment(from, from + SEGMENT_MS));
        }
        return List.copyOf(segments);
    }

    private String segment(long from, long to) {
        // The renditions start at 0, and so do cues.
        StringBuilder text = new StringBuilder("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n");
        for (Cue cue : cues) {
            if (cue.startMs() < to && cue.endMs() > from) {
                text.append('\n').append(clock(cue.startMs())).append(" --> ").append(clock(cue.endMs()));
                text.append(cue.settings().isEmpty() ? "" : " " + cue.settings());
                text.append('\n').append(cue.text()).append('\n');
            }
        }
        return text.toString();
    }

    /** The playlist of segments that {@link #fileName} names. */
    public static String playlist(String track, int segments) {
        long seconds = SEGMENT_MS / 1000;
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:" + seconds
                + "\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n");
        for (int i = 0; i < segments; i++) {
            text.append("#EXTINF:")
                    .append(seconds)
                    .append(".000,\n")
                    .append(fileName(track, i))
                    .append('\n');
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    public static String fileName(String track, int segment) {
        return String.format(Locale.ROOT, "%s_%05d.vtt", track, segment);
    }

    /** Hours, minutes, seconds and their thousandths, {@code 00:00:00.000}. */
    public static String clock(long ms) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d.%03d", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000);
    }
}
