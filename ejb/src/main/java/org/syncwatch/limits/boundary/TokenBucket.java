package org.syncwatch.limits.boundary;

import java.util.function.LongSupplier;

/** Allows a steady rate with bursts: starts full, refills evenly. */
public final class TokenBucket {

    private final double tokensPerNano;
    private final double capacity;
    private final LongSupplier nanoTime;
    private double tokens;
    private long refilledAt;

    public TokenBucket(double tokensPerSecond, double capacity, LongSupplier nanoTime) {
        this.tokensPerNano = tokensPerSecond / 1e9;
        this.capacity = capacity;
        this.nanoTime = nanoTime;
        this.tokens = capacity;
        this.refilledAt = nanoTime.getAsLong();
    }

    public synchronized boolean take() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(capacity, tokens + (now - refilledAt) * tokensPerNano);
        refilledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
