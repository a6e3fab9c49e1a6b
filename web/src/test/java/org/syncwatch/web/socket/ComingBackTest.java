package org.syncwatch.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ComingBackTest {

    private static final Duration MOST = Duration.ofSeconds(2);

    @Test
    void aFewComeBackAtOnce() {
        assertThat(hints(5)).allMatch(ms -> ms <= 15);
    }

    @Test
    void manyAreSpreadEvenlyOverTwoSeconds() {
        assertThat(hints(2000)).allMatch(ms -> ms <= 2000);
        for (int tenth = 0; tenth < 10; tenth++) {
            long from = tenth * 200L;
            assertThat(hints(2000).filter(ms -> ms >= from && ms < from + 200).count())
                    .isBetween(195L, 205L);
        }
    }

    private static LongStream hints(int sockets) {
        ComingBack comingBack = new ComingBack(MOST);
        return IntStream.range(0, sockets).mapToLong(place -> comingBack.millis(place, sockets, place % 10 / 10.0));
    }
}
