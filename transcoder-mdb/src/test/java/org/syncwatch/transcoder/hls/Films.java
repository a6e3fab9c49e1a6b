package org.syncwatch.transcoder.hls;

import java.util.List;
import org.syncwatch.transcoder.probe.Film;

/** Films as a probe describes them. */
final class Films {

    private Films() {}

    static Film of(int width, int height, Film.Sound... sounds) {
        return new Film(picture(width, height, 30, true, false), List.of(sounds), List.of(), 1000, 1_000_000);
    }

    static Film.Picture picture(int width, int height, double rate, boolean steady, boolean bright) {
        return new Film.Picture(0, width, height, rate, steady, bright, false, 0);
    }

    static Film.Sound sound(int stream, String language) {
        return new Film.Sound(stream, language, null, false, false);
    }
}
