package org.syncwatch.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CombinerTest {

    private static final int THREADS = 16;

    private final ExecutorService people = Executors.newFixedThreadPool(THREADS);
    private final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void whoIsAloneIsAnsweredAtOnceByItself() {
        Combiner<String, Thread> combiner = new Combiner<>(together -> List.of(Thread.currentThread()), 10);

        assertThat(combiner.ask("now")).isSameAs(Thread.currentThread());
    }

    @Test
    void whatIsAskedDuringABatchFormsTheNextOneInItsOrder() throws Exception {
        Held held = new Held(10);

        held.ask("first");
        List<Future<String>> later = List.of(held.ask("a"), held.ask("b"), held.ask("c"));
        held.letGo();

        for (Future<String> answer : later) {
            assertThat(answer.get()).startsWith("answer to ");
        }
        assertThat(batches).containsExactly(List.of("first"), List.of("a", "b", "c"));
    }

    @Test
    void aBatchIsNoLargerThanItMayBe() throws Exception {
        Held held = new Held(2);

        held.ask("first");
        List<Future<String>> later = List.of(held.ask("a"), held.ask("b"), held.ask("c"));
        held.letGo();

        for (Future<String> answer : later) {
            answer.get();
        }
        assertThat(batches).containsExactly(List.of("first"), List.of("a", "b"), List.of("c"));
    }

    @Test
    void aFailureReachesAllOfItsBatchAndNobodyElse() throws Exception {
        Held held = new Held(3);

        Future<String> first = held.ask("first");
        List<Future<String>> failing = List.of(held.ask("a"), held.ask("bad"), held.ask("c"));
        Future<String> next = held.ask("next");
        held.letGo();

        assertThat(first.get()).isEqualTo("answer to first");
        assertThat(failing)
                .allSatisfy(answer -> assertThatThrownBy(answer::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasRootCauseMessage("bad"));
        assertThat(next.get()).isEqualTo("answer to next");
    }

    @Test
    void aMissingAnswerIsAFailure() {
        Combiner<String, String> forgetful = new Combiner<>(together -> List.of(), 10);

        assertThatThrownBy(() -> forgetful.ask("hello")).hasRootCauseMessage("1 questions got 0 answers");
    }

    @Test
    void whoIsInterruptedStillGetsTheAnswerAndStaysInterrupted() throws Exception {
        Held held = new Held(10);
        held.ask("first");
        CountDownLatch asking = new CountDownLatch(1);
        Future<Boolean> interrupted = people.submit(() -> {
            Thread.currentThread().interrupt();
            asking.countDown();
            return held.combiner.ask("a").equals("answer to a") && Thread.interrupted();
        });
        asking.await();
        held.letGo();

        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void eachQuestionOfACrowdIsAnsweredOnceAndThoseOfOneAskerInTheirOrder() throws Exception {
        Map<Integer, List<Integer>> heard = new ConcurrentHashMap<>();
        AtomicInteger atWork = new AtomicInteger();
        Combiner<int[], Integer> combiner = new Combiner<>(
                together -> {
                    assertThat(atWork.incrementAndGet()).isEqualTo(1);
                    together.forEach(question -> heard.computeIfAbsent(question[0], asker -> new ArrayList<>())
                            .add(question[1]));
                    atWork.decrementAndGet();
                    return together.stream()
                            .map(question -> question[0] * 1_000 + question[1])
                            .toList();
                },
                5);
        List<Integer> inOrder = IntStream.range(0, 500).boxed().toList();

        List<Future<Boolean>> askers = IntStream.range(0, THREADS)
                .mapToObj(asker -> people.submit(() -> inOrder.stream()
                        .allMatch(number -> combiner.ask(new int[] {asker, number}) == asker * 1_000 + number)))
                .toList();

        for (Future<Boolean> asker : askers) {
            assertThat(asker.get()).isTrue();
        }
        assertThat(heard)
                .hasSize(THREADS)
                .allSatisfy((asker, numbers) -> assertThat(numbers).isEqualTo(inOrder));
    }

    /** Works on its first batch until it is let go, so that a test knows who comes together. */
    private final class Held {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);
        private final Combiner<String, String> combiner;
        private final List<Thread> askers = Collections.synchronizedList(new ArrayList<>());

        Held(int mostAtOnce) {
            combiner = new Combiner<>(this::answer, mostAtOnce);
        }

        /** Returns when the question is under way or waits. */
        Future<String> ask(String question) throws InterruptedException {
            int before = askers.size();
            Future<String> answer = people.submit(() -> {
                askers.add(Thread.currentThread());
                return combiner.ask(question);
            });
            begun.await();
            while (askers.size() == before || askers.get(before).getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            return answer;
        }

        void letGo() {
            free.countDown();
        }

        private List<String> answer(List<String> together) {
            batches.add(together);
            begun.countDown();
            try {
                if (free.getCount() > 0) {
                    free.await();
                }
            } catch (InterruptedException over) {
                throw new IllegalStateException(over);
            }
            if (together.contains("bad")) {
                throw new IllegalStateException("bad");
            }
            return together.stream().map(question -> "answer to " + question).toList();
        }
    }
}
