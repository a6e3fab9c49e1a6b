package org.syncwatch.web.rest;

/** The groups a token can carry. */
public final class Roles {

    /** A signed-in account. */
    public static final String USER = "user";

    private Roles() {}
}
