package org.syncwatch.limits.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncwatch.limits.boundary.Limit.Kind;

class RateTest {

    @Test
    void aSettingNamesNumberWindowAndBlock() {
        assertThat(Rate.of(Kind.DEEDS, "5/PT1H"))
                .isEqualTo(new Rate(Kind.DEEDS, 5, Duration.ofHours(1), Duration.ZERO));
        assertThat(Rate.of(Kind.FAILURES, " 3/PT30M/PT1H "))
                .isEqualTo(new Rate(Kind.FAILURES, 3, Duration.ofMinutes(30), Duration.ofHours(1)));
        assertThat(Rate.of(Kind.FAILURES, "off").unlimited()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5/PT1H/PT1H", "0/PT1H", "5/PT0S", "5/-PT1S", "x/PT1H"})
    void anythingElseStopsTheStart(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(setting));
    }

    @Property
    void aWindowTravelsInOneNumber(
            @ForAll @LongRange(min = 0, max = 8_000_000_000_000L) long end,
            @ForAll @IntRange(min = 0, max = 1_000_000) int count) {
        assertThat(Window.of(new Window(end, count).packed())).isEqualTo(new Window(end, count));
    }

    private static void parse(String setting) {
        try {
            Rate.of(Kind.DEEDS, setting);
        } catch (java.time.DateTimeException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
