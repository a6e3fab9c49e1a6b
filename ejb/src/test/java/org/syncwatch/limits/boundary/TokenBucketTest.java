package org.syncwatch.limits.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TokenBucket bucket = new TokenBucket(5, 10, nanos::get);

    @Test
    void aBurstIsAllowedOnce() {
        for (int taken = 0; taken < 10; taken++) {
            assertThat(bucket.take()).isTrue();
        }
        assertThat(bucket.take()).isFalse();
    }

    @Test
    void itRefillsAtItsRateAndNotBeyondItsCapacity() {
        assertThat(takeAll()).isEqualTo(10);
        nanos.addAndGet(200_000_000);
        assertThat(takeAll()).isEqualTo(1);

        nanos.addAndGet(3_600_000_000_000L);
        assertThat(takeAll()).isEqualTo(10);
    }

    private int takeAll() {
        int taken = 0;
        while (bucket.take()) {
            taken++;
        }
        return taken;
    }
}
