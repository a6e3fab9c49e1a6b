package org.syncwatch.web.rest;

import jakarta.validation.constraints.NotNull;

/** The body that makes a member a moderator or an ordinary member. */
public record OfficeBody(@NotNull Office role) {

    /** What an owner makes of others; rooms are handed over apart. */
    public enum Office {
        moderator,
        participant
    }
}
