package org.syncwatch.account.entity;

import org.jspecify.annotations.Nullable;

/**
 * From where somebody signed in, as far as it is known, so that they can tell their sessions apart.
 *
 * @param userAgent as the browser calls itself, cut to what fits
 * @param address in figures
 */
public record Device(@Nullable String userAgent, @Nullable String address) {

    public static final Device UNKNOWN = new Device(null, null);

    private static final int LONGEST_USER_AGENT = 200;

    public Device {
        if (userAgent != null && userAgent.length() > LONGEST_USER_AGENT) {
            userAgent = userAgent.substring(0, LONGEST_USER_AGENT);
        }
    }
}
