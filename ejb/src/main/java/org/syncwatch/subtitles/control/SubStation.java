package org.syncwatch.subtitles.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncwatch.subtitles.entity.Cue;

/** SubStation Alpha, the old and the advanced one: what is said, without where and how it looks. */
final class SubStation {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})[.:](\\d{1,3})");
    private static final Pattern OVERRIDE = Pattern.compile("\\{[^{}]{0,500}}");
    private static final Pattern DRAWING = Pattern.compile("\\\\p[1-9]");
    private static final String DIALOGUE = "dialogue:";
    private static final String FORMAT = "format:";

    private static final List<String> USUAL =
            List.of("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text");

    private SubStation() {}

    static boolean begins(String line) {
        String header = line.strip().toLowerCase(Locale.ROOT);
        return header.equals("[script info]") || header.equals("[events]");
    }

    /** In the order in which they are shown; files need not have it. */
    static List<Cue> read(List<String> lines) {
        List<Cue> cues = new ArrayList<>();
        List<String> fields = USUAL;
        boolean events = false;
        for (String line : lines) {
            String lower = line.strip().toLowerCase(Locale.ROOT);
            if (lower.startsWith("[")) {
                events = lower.equals("[events]");
            } else if (events && lower.startsWith(FORMAT)) {
                fields = Arrays.stream(lower.substring(FORMAT.length()).split(",", -1))
                        .map(String::strip)
                        .toList();
            } else if (events && lower.startsWith(DIALOGUE) && cues.size() < SubtitleFile.MOST_CUES) {
                cue(line.strip().substring(DIALOGUE.length()), fields).ifPresent(cues::add);
            }
        }
        cues.sort(Comparator.comparingLong(Cue::startMs));
        return cues;
    }

    private static Optional<Cue> cue(String line, List<String> fields) {
        String[] values = line.split(",", fields.size());
        int start = fields.indexOf("start");
        int end = fields.indexOf("end");
        // Only the last field may have commas.
        int text = fields.size() - 1;
        if (values.length < fields.size()
                || start < 0
                || end < 0
                || !fields.get(text).equals("text")) {
            return Optional.empty();
        }
        OptionalLong from = millis(values[start]);
        OptionalLong until = millis(values[end]);
        if (from.isEmpty() || until.isEmpty() || until.getAsLong() <= from.getAsLong()) {
            return Optional.empty();
        }
        return words(values[text]).map(words -> new Cue(from.getAsLong(), until.getAsLong(), words));
    }

    private static Optional<String> words(String raw) {
        if (DRAWING.matcher(raw).find()) {
            return Optional.empty();
        }
        // What looks like a tag is meant as it is here.
        String text = OVERRIDE.matcher(raw)
                .replaceAll("")
                .replace("\\h", " ")
                .replace("\\n", "\\N")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return CueText.of(List.of(text.split("\\\\N", -1)));
    }

    private static OptionalLong millis(String text) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Integer.parseInt(time.group(1)) * 3_600_000L
                + Integer.parseInt(time.group(2)) * 60_000L
                + Integer.parseInt(time.group(3)) * 1_000L
                + Integer.parseInt((time.group(4) + "00").substring(0, 3)));
    }
}
