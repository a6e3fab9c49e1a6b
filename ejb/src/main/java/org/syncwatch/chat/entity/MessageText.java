package org.syncwatch.chat.entity;

import java.text.Normalizer;
import java.util.Optional;

/** What somebody wrote, as it is stored. */
public record MessageText(String text) {

    private static final int MOST_CHARACTERS = 2_000;

    /** Composed, without space around it, and without characters that nobody can see and databases refuse. */
    public static MessageText of(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().filter(MessageText::writable).forEach(kept::appendCodePoint);
        return new MessageText(Normalizer.normalize(kept, Normalizer.Form.NFC).strip());
    }

    Optional<Refusal> flaw() {
        if (text.isEmpty()) {
            return Optional.of(Refusal.EMPTY);
        }
        return text.codePointCount(0, text.length()) > MOST_CHARACTERS
                ? Optional.of(Refusal.TOO_LONG)
                : Optional.empty();
    }

    private static boolean writable(int character) {
        int type = Character.getType(character);
        return character == '\n' || (type != Character.CONTROL && type != Character.SURROGATE);
    }
}
