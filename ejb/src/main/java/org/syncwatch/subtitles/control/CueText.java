package org.syncwatch.subtitles.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes of what stands in a file a text that a player shows as text: no markup but italics, bold and underlining. */
final class CueText {

    static final int LONGEST_LINE = 500;
    static final int MOST_LINES = 8;

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]*)[^<>]*>");
    private static final Set<String> KEPT = Set.of("i", "b", "u");

    private CueText() {}

    /** Empty when nothing is left to show. */
    static Optional<String> of(List<String> lines) {
        String text = lines.stream()
                .map(CueText::line)
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String line(String raw) {
        String line = raw.length() > LONGEST_LINE ? raw.substring(0, LONGEST_LINE) : raw;
        StringBuilder text = new StringBuilder();
        Matcher tag = TAG.matcher(line);
        int from = 0;
        while (tag.find()) {
            text.append(plain(line.substring(from, tag.start())));
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (KEPT.contains(name)) {
                text.append('<').append(tag.group(1)).append(name).append('>');
            }
            from = tag.end();
        }
        return text.append(plain(line.substring(from))).toString().strip();
    }

    /** What is escaped already must not be so twice. */
    private static String plain(String text) {
        String read = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
        return read.replaceAll("\\p{Cntrl}", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
