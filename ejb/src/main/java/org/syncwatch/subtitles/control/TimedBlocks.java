package org.syncwatch.subtitles.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncwatch.subtitles.entity.Cue;

/** SubRip and WebVTT: a line of times, then text up to an empty line. Numbers, notes and styles before it do not count. */
final class TimedBlocks {

    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})";
    private static final Pattern TIMES = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");
    private static final Pattern POSITION = Pattern.compile("\\{\\\\[^}]{0,200}}");

    private TimedBlocks() {}

    static boolean begin(String line) {
        return TIMES.matcher(line).matches();
    }

    static List<Cue> read(List<String> lines) {
        List<Cue> cues = new ArrayList<>();
        int next = 0;
        while (next < lines.size() && cues.size() < SubtitleFile.MOST_CUES) {
            Matcher times = TIMES.matcher(lines.get(next++));
            if (!times.matches()) {
                continue;
            }
            List<String> text = new ArrayList<>();
            while (next < lines.size() && !lines.get(next).isBlank() && !begin(lines.get(next))) {
                text.add(POSITION.matcher(lines.get(next++)).replaceAll(""));
            }
            cue(times, text).ifPresent(cues::add);
        }
        return cues;
    }

    private static Optional<Cue> cue(Matcher times, List<String> text) {
        OptionalLong start = millis(times, 1);
        OptionalLong end = millis(times, 5);
        if (start.isEmpty() || end.isEmpty() || end.getAsLong() <= start.getAsLong()) {
            return Optional.empty();
        }
        return CueText.of(text).map(words -> new Cue(start.getAsLong(), end.getAsLong(), words));
    }

    private static OptionalLong millis(Matcher times, int group) {
        String hours = times.group(group);
        int minutes = Integer.parseInt(times.group(group + 1));
        int seconds = Integer.parseInt(times.group(group + 2));
        // A fraction of two digits means hundredths.
        int millis = Integer.parseInt((times.group(group + 3) + "00").substring(0, 3));
        return minutes > 59 || seconds > 59
                ? OptionalLong.empty()
                : OptionalLong.of((hours == null ? 0 : Integer.parseInt(hours)) * 3_600_000L
                        + minutes * 60_000L
                        + seconds * 1_000L
                        + millis);
    }
}
