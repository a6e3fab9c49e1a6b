package org.syncwatch.audit.boundary;

import java.util.Locale;

/** For how long a kind of deed is remembered; each has a chain of its own, because a chain can only be cut from its beginning. */
public enum Retention {
    SECURITY,
    MODERATION,
    ACTIVITY;

    /** As it is stored and told. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The setting with its time. */
    public String key() {
        return "syncwatch.audit.keep-" + code();
    }
}
