package org.syncwatch.system.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.syncwatch.system.film.TestFilm;

/**
 * Something that runs in a page before the page's own scripts.
 *
 * @param text JavaScript
 */
public record Script(String text) {

    /** Reads the number in every displayed frame. */
    static final Script EYES = of(TestFilm.class, "eyes.js");

    /** Notes the media clock and the seeks. */
    static final Script METER = of(Script.class, "meter.js");

    /** Notes what the page's socket does and can lose frames. */
    static final Script LINE = of(Script.class, "line.js");

    /** Sets the page's clock three hours fast. */
    public static final Script WRONG_CLOCK = of(Script.class, "wrong-clock.js");

    /** A file that lies beside a class. */
    public static Script of(Class<?> beside, String name) {
        try (InputStream script = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new Script(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
