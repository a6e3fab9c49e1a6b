package org.syncwatch.health.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.syncwatch.health.boundary.Finding.State;

@Timeout(20)
class CheckupTest {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private final List<Probe> probes = new ArrayList<>();
    private final Checkup checkup = new Checkup(probes, Duration.ofMillis(500), KEPT, now::get);

    @AfterEach
    void close() {
        checkup.close();
    }

    @Test
    void aPartIsWellWithTheTimeItTook() {
        probes.add(probe(Part.DATABASE, () -> now.addAndGet(TimeUnit.MILLISECONDS.toNanos(7))));

        assertThat(checkup.of(Part.DATABASE)).isEqualTo(new Finding(State.WELL, 7));
        assertThat(checkup.of(Part.DATABASE).fine()).isTrue();
    }

    @Test
    void aPartThatFailsOrHangsIsNotFineAndHidesNoOther() {
        probes.add(probe(Part.DATABASE, () -> {
            throw new IOException("refused");
        }));
        probes.add(probe(Part.BROKER, never::await));
        probes.add(probe(Part.STORAGE, () -> {}));

        assertThat(checkup.of(Part.DATABASE).state()).isEqualTo(State.FAILED);
        assertThat(checkup.of(Part.BROKER).state()).isEqualTo(State.SILENT);
        assertThat(checkup.of(Part.BROKER).fine()).isFalse();
        assertThat(checkup.of(Part.STORAGE).state()).isEqualTo(State.WELL);
    }

    @Test
    void allPartsAreLookedAtAtOnce() {
        CyclicBarrier together = new CyclicBarrier(2);
        probes.add(probe(Part.DATABASE, () -> together.await(5, TimeUnit.SECONDS)));
        probes.add(probe(Part.STORAGE, () -> together.await(5, TimeUnit.SECONDS)));

        assertThat(checkup.of(Part.DATABASE).state()).isEqualTo(State.WELL);
        assertThat(checkup.of(Part.STORAGE).state()).isEqualTo(State.WELL);
    }

    @Test
    void whatANodeDoesNotDependOnIsFineUnseen() {
        probes.add(new FakeProbe(Part.TURN, false, never::await));

        assertThat(checkup.of(Part.TURN)).isEqualTo(new Finding(State.NOT_NEEDED, 0));
        assertThat(checkup.of(Part.TURN).fine()).isTrue();
    }

    @Test
    void aStormOfQuestionsCostsOneLookInTwoSeconds() {
        probes.add(probe(Part.DATABASE, looks::incrementAndGet));
        for (int question = 0; question < 1000; question++) {
            checkup.of(Part.DATABASE);
        }
        assertThat(looks).hasValue(1);

        now.addAndGet(KEPT.toNanos());
        checkup.of(Part.DATABASE);
        assertThat(looks).hasValue(2);
    }

    @Test
    void whileSomebodyLooksTheOthersGetWhatIsKnown() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        probes.add(probe(Part.DATABASE, () -> {
            if (looks.incrementAndGet() == 2) {
                go.await();
                throw new IOException("refused");
            }
        }));
        checkup.of(Part.DATABASE);
        now.addAndGet(KEPT.toNanos());
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Finding> looking = other.submit(() -> checkup.of(Part.DATABASE));
            await().until(() -> looks.get() == 2);

            assertThat(checkup.of(Part.DATABASE).state()).isEqualTo(State.WELL);
            go.countDown();
            assertThat(looking.get().state()).isEqualTo(State.FAILED);
        } finally {
            other.shutdownNow();
        }
    }

    private interface Question {
        void ask() throws Exception;
    }

    private static Probe probe(Part part, Question look) {
        return new FakeProbe(part, true, look);
    }

    private record FakeProbe(Part part, boolean needed, Question question) implements Probe {

        @Override
        public void look() throws Exception {
            question.ask();
        }
    }
}
