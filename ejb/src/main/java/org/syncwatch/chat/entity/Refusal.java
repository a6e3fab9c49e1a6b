package org.syncwatch.chat.entity;

import java.util.Locale;

/** The rules of the chat itself that keep a wish from it. */
public enum Refusal {
    SLOW_MODE("This room is in slow mode: wait before your next message."),
    TOO_MANY_MESSAGES("That was a lot at once. Wait a moment."),
    TOO_MANY_CHANGES("Those were many changes at once. Wait a moment."),
    EMPTY("A message needs some words."),
    TOO_LONG("A message has at most 2,000 characters."),
    UNKNOWN_MESSAGE("There is no such message."),
    DELETED("This message was deleted."),
    NOT_YOURS("Only who wrote a message may change it."),
    NOT_YOURS_TO_DELETE("Only who wrote a message, or a moderator, may delete it."),
    NOT_AN_EMOJI("A reaction is one emoji."),
    TOO_MANY_EMOJI("A message takes at most 20 different reactions.");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** Stable, for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String words() {
        return words;
    }
}
