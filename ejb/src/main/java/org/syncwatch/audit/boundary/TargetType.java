package org.syncwatch.audit.boundary;

import java.util.Locale;

/** What a deed was done to. */
public enum TargetType {
    ROOM,
    USER,
    VIDEO,
    MESSAGE;

    /** As it is stored and told. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
