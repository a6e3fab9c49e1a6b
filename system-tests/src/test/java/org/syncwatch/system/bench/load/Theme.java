package org.syncwatch.system.bench.load;

import org.syncwatch.system.bench.load.FrameWords.Kind;

/** What the rooms of a load are busy with, how it is asked for, and where its numbers are in the frames. */
enum Theme {
    /** The film is steered. */
    STEERING("commands", "applied", Kind.COMMAND, Kind.OUTCOME, Kind.STATE),
    /** A film is on, and people write. */
    CHAT("messages", "posted", Kind.CHAT_MESSAGE, Kind.CHAT_OUTCOME, Kind.CHAT_ENTRIES);

    private final String plural;
    private final String done;
    private final Kind news;
    private final Kind outcome;
    private final Kind whole;

    Theme(String plural, String done, Kind news, Kind outcome, Kind whole) {
        this.plural = plural;
        this.done = done;
        this.news = news;
        this.outcome = outcome;
        this.whole = whole;
    }

    /** What members ask for, in a word. */
    String plural() {
        return plural;
    }

    /** The outcome of a wish that was fulfilled. */
    String done() {
        return done;
    }

    /** A frame that all members get for each wish that was fulfilled. */
    Kind news() {
        return news;
    }

    Kind outcome() {
        return outcome;
    }

    /** A frame that tells all at once, to whoever asked for what they missed. */
    Kind whole() {
        return whole;
    }

    /** What a client can do, for its hello. */
    String capabilities() {
        return this == CHAT
                ? "[\"seek\",\"rate_change\",\"binary\",\"chat\"]"
                : "[\"seek\",\"rate_change\",\"binary\"]";
    }

    /** The wish's number, by the last digits of its id; {@link FrameWords#NONE} without one. */
    long wish(byte[] frame, int length) {
        return this == CHAT ? FrameWords.messageNumber(frame, length) : FrameWords.commandNumber(frame, length);
    }

    /** The number in the room's log that a frame tells; {@link FrameWords#NONE} without one. */
    long number(Kind kind, byte[] frame, int length) {
        return this == CHAT ? FrameWords.chatNumber(kind, frame, length) : FrameWords.sequence(frame, length);
    }

    String ask(Wishes wishes, long number) {
        return this == CHAT ? wishes.words(number) : wishes.next(number);
    }

    String askForMissed(long heard) {
        return this == CHAT ? "{\"type\":\"chat:fetch\",\"after\":" + heard + "}" : "{\"type\":\"room:resync\"}";
    }
}
