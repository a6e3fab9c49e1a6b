package org.syncwatch.transcoder.hls;

import java.util.ArrayList;
import java.util.List;

/** The segments of one rendition, as its playlist lists them. */
public record MediaPlaylist(List<Segment> segments) {

    /** @param seconds length of the segment */
    public record Segment(String file, double seconds) {}

    public static MediaPlaylist read(List<String> lines) {
        List<Segment> segments = new ArrayList<>();
        double seconds = 0;
        for (String line : lines) {
            if (line.startsWith("#EXTINF:")) {
                seconds = Double.parseDouble(line.substring("#EXTINF:".length(), line.indexOf(',')));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                segments.add(new Segment(line.strip(), seconds));
            }
        }
        return new MediaPlaylist(List.copyOf(segments));
    }

    /** The playlist as it was when it had that many segments, at least one. */
    public static String beginning(String playlist, int segments) {
        StringBuilder text = new StringBuilder();
        int named = 0;
        for (String line : playlist.lines().toList()) {
            text.append(line).append('\n');
            named += line.isBlank() || line.startsWith("#") ? 0 : 1;
            if (named == segments) {
                break;
            }
        }
        return text.toString();
    }

    public long durationMs() {
        return Math.round(segments.stream().mapToDouble(Segment::seconds).sum() * 1000);
    }
}
