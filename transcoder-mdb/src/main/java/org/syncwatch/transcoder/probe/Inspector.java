package org.syncwatch.transcoder.probe;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncwatch.transcoder.probe.Inspection.Fit;
import org.syncwatch.transcoder.probe.Inspection.Unfit;
import org.syncwatch.transcoder.probe.ProbeAnswer.Stream;
import org.syncwatch.transcoder.process.InputGuard;

/** Turns ffprobe's answer into a verdict. */
final class Inspector {

    private final Duration longest;

    Inspector(Duration longest) {
        this.longest = longest;
    }

    Inspection judge(ProbeAnswer answer) {
        List<Stream> streams = answer.streams() == null ? List.of() : answer.streams();
        Optional<Stream> picture = best(streams.stream().filter(Stream::video).toList());
        if (picture.isEmpty()) {
            return new Unfit("no_video_stream", "The file has no picture, only sound or text.");
        }
        Optional<Stream> sound = best(streams.stream().filter(Stream::audio).toList());
        return judge(answer, picture.get(), sound);
    }

    private Inspection judge(ProbeAnswer answer, Stream picture, Optional<Stream> sound) {
        if (!picture.decodable()) {
            return unsupported("picture", picture);
        }
        if (sound.isPresent() && !sound.get().decodable()) {
            return unsupported("sound", sound.get());
        }
        if (picture.width() <= 0 || picture.height() <= 0) {
            return new Unfit("unreadable_file", "The file could not be read as a film.");
        }
        if ((long) picture.width() * picture.height() > InputGuard.MOST_PIXELS) {
            return new Unfit("too_many_pixels", "The picture is larger than 36 megapixels.");
        }
        long durationMs = declaredDuration(answer, picture);
        if (durationMs > longest.toMillis()) {
            return new Unfit("too_long", "The film is longer than " + longest.toHours() + " hours.");
        }
        return new Fit(new Film(shown(picture), sound.map(Inspector::heard).orElse(null), durationMs));
    }

    private static Optional<Stream> best(List<Stream> candidates) {
        return candidates.stream()
                .min(Comparator.comparing((Stream stream) -> !stream.decodable())
                        .thenComparing(stream -> !stream.disposed("default")));
    }

    private static Unfit unsupported(String what, Stream stream) {
        String codec = stream.codecName() == null ? "an unknown format" : stream.codecName();
        return new Unfit("unsupported_codec", "The " + what + " is stored as " + codec + ", which is not supported.");
    }

    private static Film.Picture shown(Stream picture) {
        double aspect = ratio(picture.sampleAspectRatio(), ":");
        double stretch = aspect > 0 ? aspect : 1;
        int width = (int) Math.max(1, Math.round(picture.width() * stretch));
        boolean sideways = picture.sideways();
        return new Film.Picture(
                picture.index(),
                sideways ? picture.height() : width,
                sideways ? width : picture.height(),
                ratio(picture.averageFrameRate(), "/"),
                picture.highDynamicRange());
    }

    private static Film.Sound heard(Stream sound) {
        String language = sound.tags() == null ? null : sound.tags().get("language");
        boolean known = language != null && language.matches("[A-Za-z]{2,3}") && !language.equals("und");
        return new Film.Sound(sound.index(), known ? language : null);
    }

    private static long declaredDuration(ProbeAnswer answer, Stream picture) {
        long own = millis(picture.duration());
        return own > 0
                ? own
                : millis(answer.format() == null ? null : answer.format().duration());
    }

    private static long millis(@Nullable String seconds) {
        return Math.round(number(seconds) * 1000);
    }

    private static double ratio(@Nullable String text, String separator) {
        if (text == null) {
            return 0;
        }
        String[] parts = text.split(separator, 2);
        double below = parts.length == 2 ? number(parts[1]) : 1;
        return below == 0 ? 0 : number(parts[0]) / below;
    }

    private static double number(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) && value > 0 ? value : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
