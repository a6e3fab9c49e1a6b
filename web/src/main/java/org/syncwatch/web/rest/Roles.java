package org.syncwatch.web.rest;

import org.syncwatch.web.security.AccessTokens;

/** The groups a token can carry. */
public final class Roles {

    /** A signed-in account. */
    public static final String USER = AccessTokens.USER_GROUP;

    /** An account that looks after the installation. */
    public static final String ADMIN = AccessTokens.ADMIN_GROUP;

    private Roles() {}
}
