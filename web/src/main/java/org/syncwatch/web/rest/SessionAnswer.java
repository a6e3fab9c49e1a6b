package org.syncwatch.web.rest;

import org.syncwatch.account.boundary.Identity;

/**
 * What a browser gets when it is signed in; the refresh secret travels beside it in a cookie.
 *
 * @param accessToken for {@code Authorization: Bearer}
 * @param expiresInSeconds counted from the answer
 * @param admin whether the account looks after the installation
 */
public record SessionAnswer(String accessToken, long expiresInSeconds, Identity account, boolean admin) {

    @Override
    public String toString() {
        return "SessionAnswer[" + account.username() + "]";
    }
}
