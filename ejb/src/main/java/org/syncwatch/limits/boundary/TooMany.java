package org.syncwatch.limits.boundary;

import java.time.Duration;

/**
 * A limit is reached.
 *
 * @param retryAfter when it is worth trying again
 */
public record TooMany(Limit limit, Duration retryAfter) {

    /** Rounded up, so that whoever waits as long is let in. */
    public int retryAfterSeconds() {
        return (int) Math.max(1, (retryAfter.toMillis() + 999) / 1000);
    }
}
