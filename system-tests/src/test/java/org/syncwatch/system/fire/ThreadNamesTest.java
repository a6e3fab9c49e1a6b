package org.syncwatch.system.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ThreadNamesTest {

    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void threadsOfOnePoolCountTogether() throws Exception {
        ThreadNames before = ThreadNames.of(SELF);
        ExecutorService pool = Executors.newFixedThreadPool(3, work -> new Thread(work, "counted-7"));
        try {
            for (Future<?> ran : pool.invokeAll(Collections.nCopies(3, () -> null))) {
                ran.get();
            }

            ThreadNames after = ThreadNames.of(SELF);

            assertThat(after.counts()).containsEntry("counted-#", 3);
            assertThat(after.since(before)).contains("counted-# 0 to 3");
            assertThat(after.total()).isGreaterThanOrEqualTo(3);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatThereIsLessOfIsNotTold() {
        ThreadNames later = new ThreadNames(Map.of("a", 1, "b", 2));

        assertThat(later.since(new ThreadNames(Map.of("a", 2, "b", 1)))).isEqualTo("b 1 to 2");
    }
}
