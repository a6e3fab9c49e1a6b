package org.syncwatch.limits.boundary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A bucket for each caller; forgets the one unused for longest when there are too many, which only makes it full again. */
public final class TokenBuckets<K> {

    private final double tokensPerSecond;
    private final double capacity;
    private final int most;
    private final LongSupplier nanoTime;
    private final Map<K, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    public TokenBuckets(double tokensPerSecond, double capacity, int most, LongSupplier nanoTime) {
        this.tokensPerSecond = tokensPerSecond;
        this.capacity = capacity;
        this.most = most;
        this.nanoTime = nanoTime;
    }

    public synchronized boolean take(K caller) {
        TokenBucket bucket =
                buckets.computeIfAbsent(caller, key -> new TokenBucket(tokensPerSecond, capacity, nanoTime));
        if (buckets.size() > most) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        return bucket.take();
    }
}
