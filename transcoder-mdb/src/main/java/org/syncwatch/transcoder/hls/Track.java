package org.syncwatch.transcoder.hls;

import org.jspecify.annotations.Nullable;
import org.syncwatch.transcoder.probe.Film;

/**
 * A sound or subtitles beside the pictures.
 *
 * @param name used in file names
 * @param label for people, unlike those of its kind
 * @param language as a web page names it, or null
 * @param preferred whether players choose it unasked
 */
public record Track(String name, String label, @Nullable String language, boolean preferred, boolean forced) {

    static String soundName(int index) {
        return "a" + (index + 1);
    }

    static String textName(int index) {
        return "s" + (index + 1);
    }

    static Track sound(int index, Film.Sound sound) {
        String label = Language.label(sound.title(), sound.language(), "Sound", index);
        return new Track(soundName(index), label, Language.tag(sound.language()), index == 0, false);
    }

    static Track text(int index, Film.Text text) {
        String label = Language.label(text.title(), text.language(), "Subtitles", index);
        return new Track(textName(index), label, Language.tag(text.language()), false, text.forced());
    }

    Track labelled(String another) {
        return new Track(name, another, language, preferred, forced);
    }
}
