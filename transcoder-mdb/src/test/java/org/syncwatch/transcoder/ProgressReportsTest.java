package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressReportsTest {

    @Test
    void onlyNewsPassAndAtMostOnceASecond() {
        AtomicLong time = new AtomicLong();
        List<Integer> passed = new ArrayList<>();
        ProgressReports reports = new ProgressReports(time::get, passed::add);

        reports.accept(0);
        reports.accept(5);
        time.set(1_000_000_000);
        reports.accept(7);
        time.set(3_000_000_000L);
        reports.accept(7);
        reports.accept(8);

        assertThat(passed).containsExactly(0, 7, 8);
    }
}
