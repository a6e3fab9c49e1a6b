package org.syncwatch.limits.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TokenBuckets<String> buckets = new TokenBuckets<>(1, 2, 2, nanos::get);

    @Test
    void eachCallerHasABucketOfItsOwn() {
        assertThat(buckets.take("ada")).isTrue();
        assertThat(buckets.take("ada")).isTrue();
        assertThat(buckets.take("ada")).isFalse();
        assertThat(buckets.take("bob")).isTrue();

        nanos.addAndGet(1_000_000_000);
        assertThat(buckets.take("ada")).isTrue();
    }

    @Test
    void theCallerUnusedForLongestIsForgotten() {
        drain("ada");
        drain("bob");
        assertThat(buckets.take("ada")).isFalse();
        drain("eve");

        assertThat(buckets.take("ada")).isFalse();
        assertThat(buckets.take("bob")).isTrue();
    }

    private void drain(String caller) {
        assertThat(buckets.take(caller)).isTrue();
        assertThat(buckets.take(caller)).isTrue();
    }
}
