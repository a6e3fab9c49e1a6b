package org.syncwatch.transcoder.probe;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syncwatch.transcoder.probe.ProbeAnswer.Stream;

/** Turns the streams of a file into the tracks of a film. */
final class Streams {

    static final int MOST_SOUNDS = 8;
    static final int MOST_TEXTS = 16;

    /** Above it many phones and televisions decode no H.264. */
    private static final int HIGHEST_LEVEL = 51;

    private static final double HIGHEST_FRAME_RATE = 60;

    /** The priming of an encoder is this short; a later sound needs silence in front. */
    private static final double SAME_START_SECONDS = 0.06;

    private static final int LONGEST_TITLE = 60;

    private Streams() {}

    static Film.Picture picture(Stream picture, double fileStart) {
        double aspect = Numbers.ratio(picture.sampleAspectRatio(), ":");
        double stretch = aspect > 0 ? aspect : 1;
        int width = (int) Math.max(1, Math.round(picture.width() * stretch));
        boolean sideways = picture.sideways();
        double rate = Numbers.ratio(picture.averageFrameRate(), "/");
        double base = Numbers.ratio(picture.baseFrameRate(), "/");
        boolean steady = rate > 0 && Math.abs(base - rate) < rate / 100;
        double late = Math.max(0, start(picture) - fileStart);
        boolean copyable = playsAsItIs(picture) && stretch == 1 && steady && rate <= HIGHEST_FRAME_RATE;
        return new Film.Picture(
                picture.index(),
                sideways ? picture.height() : width,
                sideways ? width : picture.height(),
                rate,
                steady,
                picture.highDynamicRange(),
                copyable && late <= SAME_START_SECONDS,
                late);
    }

    private static boolean playsAsItIs(Stream picture) {
        Set<String> profiles = Set.of("High", "Main", "Constrained Baseline", "Baseline", "Constrained High");
        boolean progressive = picture.fieldOrder() == null
                || picture.fieldOrder().equals("progressive")
                || picture.fieldOrder().equals("unknown");
        return "h264".equals(picture.codecName())
                && profiles.contains(String.valueOf(picture.profile()))
                && "yuv420p".equals(picture.pixelFormat())
                && picture.level() <= HIGHEST_LEVEL
                && progressive
                && !picture.rotated()
                && !picture.highDynamicRange()
                && picture.width() % 2 == 0
                && picture.height() % 2 == 0;
    }

    /** Every sound that can be decoded, the preferred one first. */
    static List<Film.Sound> sounds(List<Stream> streams, Stream picture) {
        return streams.stream()
                .filter(stream -> stream.audio() && stream.decodable())
                .sorted(Comparator.comparing((Stream stream) -> !stream.disposed("default")))
                .limit(MOST_SOUNDS)
                .map(sound -> sound(sound, start(picture)))
                .toList();
    }

    private static Film.Sound sound(Stream sound, double pictureStart) {
        boolean copyable = "aac".equals(sound.codecName())
                && "LC".equals(sound.profile())
                && sound.channels() <= 2
                && Math.abs(start(sound) - pictureStart) <= SAME_START_SECONDS;
        return new Film.Sound(sound.index(), language(sound), title(sound), sound.disposed("default"), copyable);
    }

    static List<Film.Text> texts(List<Stream> streams) {
        return streams.stream()
                .filter(Stream::readableText)
                .limit(MOST_TEXTS)
                .map(text -> new Film.Text(text.index(), language(text), title(text), text.disposed("forced")))
                .toList();
    }

    private static double start(Stream stream) {
        return Numbers.signed(stream.startTime());
    }

    private static @Nullable String language(Stream stream) {
        String language = stream.tag("language");
        if (language == null || !language.matches("[A-Za-z]{2,3}") || language.equals("und")) {
            return null;
        }
        return language.toLowerCase(Locale.ROOT);
    }

    /** Without what would end a quoted string or a line. */
    private static @Nullable String title(Stream stream) {
        String title = stream.tag("title");
        if (title == null) {
            return null;
        }
        String clean = title.replaceAll("[\\p{Cntrl}\"\\\\]", " ").strip();
        String brief = clean.substring(0, Math.min(clean.length(), LONGEST_TITLE));
        return brief.isEmpty() ? null : brief;
    }
}
