package org.syncwatch.transcoder.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells progress from chatter: ffmpeg repeats its figures twice a second even when none of them grows. */
final class Pulse {

    private static final Set<String> GROWING = Set.of("frame", "out_time_us", "total_size");
    private static final Set<String> CHATTER =
            Set.of("fps", "bitrate", "out_time_ms", "out_time", "dup_frames", "drop_frames", "speed", "progress");

    private final Map<String, Long> farthest = new HashMap<>();

    /** Whether the line shows that something was done. */
    boolean beats(String line) {
        int sign = line.indexOf('=');
        String key = sign < 0 ? "" : line.substring(0, sign);
        if (GROWING.contains(key)) {
            return grew(key, line.substring(sign + 1).strip());
        }
        return !CHATTER.contains(key) && !key.startsWith("stream_");
    }

    private boolean grew(String key, String value) {
        if (!value.matches("\\d{1,18}")) {
            return false;
        }
        long now = Long.parseLong(value);
        Long before = farthest.put(key, now);
        return before == null || now > before;
    }
}
