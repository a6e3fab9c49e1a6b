package org.syncwatch.limits.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.SharedCounters;
import org.syncwatch.testing.TestLimits;

class LimitsTest {

    private static final Map<Limit, String> SETTINGS = Map.of(
            Limit.ROOM_CREATION, "5/PT1H",
            Limit.API_REQUESTS, "100/PT1M",
            Limit.WRONG_ROOM_CODES, "5/PT1H/PT2H",
            Limit.WRONG_PASSWORDS, "3/PT15M/PT1S");

    private final ManualClock clock = new ManualClock();
    private final SharedCounters grid = new SharedCounters();
    private final Limits one = TestLimits.only(SETTINGS, grid.node("one"), clock);
    private final Limits two = TestLimits.only(SETTINGS, grid.node("two"), clock);

    @Test
    void whoReachedALimitMayGoOnWhenTheWindowEnds() {
        takeFive(one);
        clock.advance(Duration.ofMinutes(20));

        assertThat(one.take(Limit.ROOM_CREATION, "ada"))
                .contains(new TooMany(Limit.ROOM_CREATION, Duration.ofMinutes(40)));
        assertThat(one.take(Limit.ROOM_CREATION, "bob")).isEmpty();

        clock.advance(Duration.ofMinutes(40));
        assertThat(one.take(Limit.ROOM_CREATION, "ada")).isEmpty();
    }

    @Test
    void nodesCountTogether() {
        IntStream.range(0, 3)
                .forEach(
                        deed -> assertThat(one.take(Limit.ROOM_CREATION, "ada")).isEmpty());
        IntStream.range(0, 2)
                .forEach(
                        deed -> assertThat(two.take(Limit.ROOM_CREATION, "ada")).isEmpty());

        assertThat(one.take(Limit.ROOM_CREATION, "ada")).isPresent();
        assertThat(two.take(Limit.ROOM_CREATION, "ada")).isPresent();
    }

    @Test
    void aNodeThatStartsAgainRemembersWhatItTold() {
        takeFive(one);

        Limits again = TestLimits.only(SETTINGS, grid.node("one"), clock);

        assertThat(again.take(Limit.ROOM_CREATION, "ada")).isPresent();
    }

    @Test
    void withoutTheGridEachNodeLimitsForItself() {
        grid.away(true);

        takeFive(one);
        takeFive(two);

        assertThat(one.take(Limit.ROOM_CREATION, "ada")).isPresent();
        assertThat(two.take(Limit.ROOM_CREATION, "ada")).isPresent();
    }

    @Test
    void aLimitThatIsHotAsksTheGridOnceInAWhile() {
        IntStream.range(0, 100)
                .forEach(request ->
                        assertThat(one.take(Limit.API_REQUESTS, "203.0.113.9")).isEmpty());

        assertThat(one.take(Limit.API_REQUESTS, "203.0.113.9")).isPresent();
        assertThat(two.take(Limit.API_REQUESTS, "203.0.113.9"))
                .as("told to the other node")
                .isPresent();
        assertThat(grid.questions()).isLessThanOrEqualTo(12);
    }

    @Test
    void theLastWrongCodeBeginsABlockThatHoldsOnEveryNode() {
        IntStream.range(0, 3).forEach(guess -> one.failed(Limit.WRONG_ROOM_CODES, "203.0.113.9"));
        assertThat(two.blocked(Limit.WRONG_ROOM_CODES, "203.0.113.9")).isEmpty();
        IntStream.range(0, 2).forEach(guess -> two.failed(Limit.WRONG_ROOM_CODES, "203.0.113.9"));

        assertThat(one.blocked(Limit.WRONG_ROOM_CODES, "203.0.113.9"))
                .contains(new TooMany(Limit.WRONG_ROOM_CODES, Duration.ofHours(2)));
        clock.advance(Duration.ofMinutes(119));
        assertThat(one.blocked(Limit.WRONG_ROOM_CODES, "203.0.113.9")).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(one.blocked(Limit.WRONG_ROOM_CODES, "203.0.113.9")).isEmpty();
        assertThat(two.blocked(Limit.WRONG_ROOM_CODES, "203.0.113.9")).isEmpty();
    }

    @Test
    void eachWrongPasswordTooManyDoublesTheWaitUpToTheWindow() {
        assertThat(waitAfterOneMore()).isEmpty();
        assertThat(waitAfterOneMore()).isEmpty();
        assertThat(waitAfterOneMore()).contains(Duration.ofSeconds(1));
        assertThat(waitAfterOneMore()).contains(Duration.ofSeconds(2));
        assertThat(waitAfterOneMore()).contains(Duration.ofSeconds(4));
        IntStream.range(0, 20).forEach(guess -> waitAfterOneMore());
        assertThat(waitAfterOneMore()).contains(Duration.ofMinutes(15));

        clock.advance(Duration.ofMinutes(15));
        assertThat(one.blocked(Limit.WRONG_PASSWORDS, "ada")).isEmpty();
        assertThat(waitAfterOneMore()).as("all is forgotten").isEmpty();
    }

    @Test
    void whoSucceedsIsForgiven() {
        IntStream.range(0, 3).forEach(guess -> one.failed(Limit.WRONG_PASSWORDS, "ada"));

        one.forget(Limit.WRONG_PASSWORDS, "ada");

        assertThat(one.blocked(Limit.WRONG_PASSWORDS, "ada")).isEmpty();
        assertThat(two.blocked(Limit.WRONG_PASSWORDS, "ada")).isEmpty();
    }

    @Test
    void ofManyAtOnceExactlyTheLimitIsLetThrough() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<TooMany>>> deeds = IntStream.range(0, 40)
                    .<Callable<Optional<TooMany>>>mapToObj(deed -> () -> one.take(Limit.ROOM_CREATION, "ada"))
                    .toList();
            int allowed = 0;
            for (Future<Optional<TooMany>> deed : people.invokeAll(deeds)) {
                allowed += deed.get().isEmpty() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(5);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void everyLimitHasASettingThatIsShipped() throws IOException {
        Properties shipped = new Properties();
        try (InputStream file = LimitsTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            shipped.load(file);
        }
        assertThatCode(() -> new Limits(shipped::getProperty, grid.node("shipped"), clock))
                .doesNotThrowAnyException();
    }

    private Optional<Duration> waitAfterOneMore() {
        one.failed(Limit.WRONG_PASSWORDS, "ada");
        return one.blocked(Limit.WRONG_PASSWORDS, "ada").map(TooMany::retryAfter);
    }

    private static void takeFive(Limits limits) {
        IntStream.range(0, 5)
                .forEach(deed ->
                        assertThat(limits.take(Limit.ROOM_CREATION, "ada")).isEmpty());
    }
}
