package org.syncwatch.video.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    private static final long SMALL = 100L << 20;
    private static final long LARGE = 4L << 30;

    /** @param order of arrival, as the broker keeps it among equals */
    private record Waiting(String owner, int urgency, int order) {}

    private final PriorityQueue<Waiting> queue = new PriorityQueue<>(
            Comparator.comparingInt((Waiting job) -> -job.urgency()).thenComparingInt(Waiting::order));

    private int arrived;

    @Test
    void oneUsersTenFilmsDoNotStandBeforeAnothersOne() {
        for (int film = 0; film < 10; film++) {
            comes("ada", film, SMALL);
        }
        comes("bob", 0, SMALL);

        assertThat(served()).startsWith("ada", "bob").hasSize(11);
    }

    @Test
    void usersWithSeveralFilmsTakeTurns() {
        for (int film = 0; film < 3; film++) {
            comes("ada", film, SMALL);
        }
        for (int film = 0; film < 3; film++) {
            comes("bob", film, SMALL);
        }

        assertThat(served()).containsExactly("ada", "bob", "ada", "bob", "ada", "bob");
    }

    @Test
    void amongEqualsTheSmallOneIsFirstButAFirstFilmComesBeforeAnySecond() {
        comes("large", 0, LARGE);
        comes("second", 1, SMALL);
        comes("small", 0, SMALL);

        assertThat(served()).containsExactly("small", "large", "second");
    }

    @Test
    void everyUrgencyIsOneThatTheBrokerKnowsAndAboveTheLowest() {
        for (int waiting = 0; waiting < 100; waiting++) {
            assertThat(Urgency.of(waiting, SMALL)).isBetween(Urgency.LOWEST + 1, 9);
            assertThat(Urgency.of(waiting, LARGE)).isBetween(Urgency.LOWEST + 1, 9);
        }
    }

    private void comes(String owner, int waiting, long bytes) {
        queue.add(new Waiting(owner, Urgency.of(waiting, bytes), arrived++));
    }

    private List<String> served() {
        List<String> owners = new ArrayList<>();
        while (!queue.isEmpty()) {
            owners.add(queue.remove().owner());
        }
        return owners;
    }
}
