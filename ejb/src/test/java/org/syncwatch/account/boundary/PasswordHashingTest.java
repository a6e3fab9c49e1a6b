package org.syncwatch.account.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private final PasswordHashing hashing = new PasswordHashing(4, new SecureRandom(), 2, Duration.ofSeconds(5));

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        String hash = hashing.hash("correct horse").orElseThrow();
        assertThat(hash).startsWith("$2a$04$");
        assertThat(hashing.matches("correct horse", hash)).contains(true);
        assertThat(hashing.matches("correct horsf", hash)).contains(false);
        assertThat(hashing.matches("", hash)).contains(false);
    }

    @Test
    void withoutAnAccountNothingMatchesNotEvenTheStandIn() {
        assertThat(hashing.matches("\u0001", null)).contains(false);
        assertThat(hashing.matches("\u0002", null)).contains(false);
    }

    @Test
    void theLongestPasswordIsTakenWholeAndALongerOneIsRefused() {
        String longest = "é".repeat(PasswordHashing.MAX_BYTES / 2 - 1) + "xy";
        String hash = hashing.hash(longest).orElseThrow();
        assertThat(hashing.matches(longest, hash)).contains(true);
        assertThat(hashing.matches(longest.substring(0, longest.length() - 1), hash))
                .contains(false);
        assertThat(hashing.matches(longest + "y", hash)).contains(false);
        assertThatThrownBy(() -> hashing.hash(longest + "y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoFindsNoSlotInTimeIsToldTheServerIsBusy() {
        var narrow = new PasswordHashing(12, new SecureRandom(), 1, Duration.ofMillis(50));
        var pool = Executors.newFixedThreadPool(6);
        try {
            var results = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> narrow.hash("correct horse"), pool))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(results).anyMatch(hash -> hash.isPresent()).anyMatch(hash -> hash.isEmpty());
            assertThat(narrow.hash("afterwards")).isPresent();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoFindsTheWaitingRoomFullIsToldAtOnce() throws Exception {
        var crowded = new PasswordHashing(12, new SecureRandom(), 1, Duration.ofMinutes(1));
        var pool = Executors.newFixedThreadPool(20);
        try {
            Callable<Optional<String>> hash = () -> crowded.hash("correct horse");
            var results = pool.invokeAll(Collections.nCopies(20, hash));
            int refused = 0;
            for (var result : results) {
                refused += result.get().isEmpty() ? 1 : 0;
            }
            assertThat(refused).isPositive().isLessThan(20);
        } finally {
            pool.shutdownNow();
        }
    }
}
