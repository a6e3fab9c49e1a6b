package org.syncwatch.subtitles.control;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.syncwatch.subtitles.entity.Cue;

/** A file that somebody sent as subtitles: SubRip, WebVTT or SubStation Alpha by its content, whatever its name. */
public final class SubtitleFile {

    static final int MOST_CUES = 20_000;

    private static final int LONGEST_LINE = 10_000;
    private static final int MOST_LINES = 200_000;

    private SubtitleFile() {}

    /** The file as WebVTT; empty when nothing in it can be shown. */
    public static Optional<String> asWebVtt(byte[] file) {
        List<String> lines = text(file)
                .lines()
                .limit(MOST_LINES)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                .toList();
        List<Cue> cues = cues(lines);
        return cues.isEmpty() ? Optional.empty() : Optional.of(written(cues));
    }

    private static List<Cue> cues(List<String> lines) {
        if (lines.stream().anyMatch(SubStation::begins)) {
            return SubStation.read(lines);
        }
        return TimedBlocks.read(lines);
    }

    private static String written(List<Cue> cues) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (Cue cue : cues) {
            text.append('\n')
                    .append(time(cue.startMs()))
                    .append(" --> ")
                    .append(time(cue.endMs()))
                    .append('\n')
                    .append(cue.text())
                    .append('\n');
        }
        return text.toString();
    }

    private static String time(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                millis % 1_000);
    }

    /** Without a mark of its encoding a text is UTF-8 if it can be, and else what Windows wrote in the West. */
    private static String text(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(file, 0xFF, 0xFE) || begins(file, 0xFE, 0xFF)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static boolean begins(byte[] file, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (file.length <= at || (file[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
