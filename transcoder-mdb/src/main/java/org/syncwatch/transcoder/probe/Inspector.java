package org.syncwatch.transcoder.probe;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.syncwatch.transcoder.probe.Inspection.Fit;
import org.syncwatch.transcoder.probe.Inspection.Unfit;
import org.syncwatch.transcoder.probe.ProbeAnswer.Format;
import org.syncwatch.transcoder.probe.ProbeAnswer.Stream;
import org.syncwatch.transcoder.process.InputGuard;

/** Turns ffprobe's answer into a verdict. */
final class Inspector {

    static final int MOST_STREAMS = 64;

    private final Duration longest;

    Inspector(Duration longest) {
        this.longest = longest;
    }

    Inspection judge(ProbeAnswer answer) {
        List<Stream> streams = answer.streams() == null ? List.of() : answer.streams();
        if (streams.size() > MOST_STREAMS) {
            return new Unfit("too_many_streams", "The file holds more than " + MOST_STREAMS + " tracks.");
        }
        Optional<Stream> picture = best(streams.stream().filter(Stream::video).toList());
        if (picture.isEmpty()) {
            return new Unfit("no_video_stream", "The file has no picture, only sound or text.");
        }
        Optional<Stream> sound = best(streams.stream().filter(Stream::audio).toList());
        if (!picture.get().decodable()) {
            return unsupported("picture", picture.get());
        }
        if (sound.isPresent() && !sound.get().decodable()) {
            return unsupported("sound", sound.get());
        }
        Format format = answer.format() == null ? new Format(null, null, null) : answer.format();
        return judge(streams, picture.get(), format);
    }

    private Inspection judge(List<Stream> streams, Stream picture, Format format) {
        if (picture.width() <= 0 || picture.height() <= 0) {
            return new Unfit("unreadable_file", "The file could not be read as a film.");
        }
        if ((long) picture.width() * picture.height() > InputGuard.MOST_PIXELS) {
            return new Unfit("too_many_pixels", "The picture is larger than 36 megapixels.");
        }
        long own = Numbers.millis(picture.duration());
        long durationMs = own > 0 ? own : Numbers.millis(format.duration());
        if (durationMs > longest.toMillis()) {
            return new Unfit("too_long", "The film is longer than " + longest.toHours() + " hours.");
        }
        return new Fit(new Film(
                Streams.picture(picture, Numbers.signed(format.startTime())),
                Streams.sounds(streams, picture),
                Streams.texts(streams),
                durationMs,
                (long) Numbers.positive(format.bitRate())));
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
}
