package org.syncwatch.limits.boundary;

import java.util.Locale;

/** All that somebody may do only so often; each has a setting of the same name. */
public enum Limit {
    /** By address. */
    API_REQUESTS(Kind.DEEDS),
    /** By address. */
    ROOM_JOINS(Kind.DEEDS),
    /** By account. */
    ROOM_CREATION(Kind.DEEDS),
    /** By account. */
    UPLOADS(Kind.DEEDS),
    /** By account: films that failed, tried once more. */
    FILM_RETRIES(Kind.DEEDS),
    /** By account. */
    LINK_CHECKS(Kind.DEEDS),
    /** By account, for guests by member. */
    CHAT_MESSAGES(Kind.DEEDS),
    /** By account, for guests by member: edits, reactions and deletions. */
    CHAT_CHANGES(Kind.DEEDS),
    /** By account. */
    FRIEND_REQUESTS(Kind.DEEDS),
    /** By address. */
    WRONG_ROOM_CODES(Kind.FAILURES),
    /** By address and room. */
    WRONG_ROOM_PASSWORDS(Kind.FAILURES),
    /** By account and address, so that nobody locks somebody else out. */
    WRONG_PASSWORDS(Kind.GROWING_FAILURES),
    /** By account, from wherever. */
    WRONG_PASSWORDS_OF_ACCOUNT(Kind.GROWING_FAILURES),
    /** By address, for whatever account. */
    WRONG_PASSWORDS_FROM_ADDRESS(Kind.GROWING_FAILURES);

    /** How a limit counts and what going beyond it costs. */
    public enum Kind {
        /** What is done is counted; one too many waits for the window to end. */
        DEEDS,
        /** What went wrong is counted; the last one allowed begins a block. */
        FAILURES,
        /** What went wrong is counted; each one too many doubles the wait, up to the length of the window. */
        GROWING_FAILURES
    }

    private final Kind kind;

    Limit(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** As clients are told. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The setting: {@code 5/PT1H}, with the length of a block as {@code 5/PT1H/PT30M}, or {@code off}. */
    public String key() {
        return "syncwatch.limits." + code().replace('_', '-');
    }
}
