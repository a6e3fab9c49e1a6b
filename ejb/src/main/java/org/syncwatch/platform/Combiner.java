package org.syncwatch.platform;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions of several threads together, in the order they came: whoever finds nobody at work answers at once, and what
 * is asked meanwhile forms the next batch, for which the first of those who wait works. So load is paid with batch size, and
 * nobody waits for company.
 */
public final class Combiner<Q, A> {

    private final Function<List<Q>, List<A>> together;
    private final int mostAtOnce;
    private final Queue<Asked<Q, A>> waiting = new ArrayDeque<>();
    private boolean atWork;

    /** @param together answers the questions of a batch, one answer for each, in their order */
    public Combiner(Function<List<Q>, List<A>> together, int mostAtOnce) {
        this.together = together;
        this.mostAtOnce = mostAtOnce;
    }

    /** Waits even when interrupted, because others may count on this thread to answer them; a failure is that of its batch. */
    public A ask(Q question) {
        Asked<Q, A> mine = new Asked<>(question);
        if (!takesWork(mine)) {
            mine.called.acquireUninterruptibly();
        }
        if (!mine.settled()) {
            answer(nextBatch());
        }
        return mine.answer();
    }

    private synchronized boolean takesWork(Asked<Q, A> asked) {
        waiting.add(asked);
        boolean free = !atWork;
        atWork = true;
        return free;
    }

    private void answer(List<Asked<Q, A>> batch) {
        try {
            List<A> answers =
                    together.apply(batch.stream().map(asked -> asked.question).toList());
            if (answers.size() != batch.size()) {
                throw new IllegalStateException(batch.size() + " questions got " + answers.size() + " answers");
            }
            for (int index = 0; index < batch.size(); index++) {
                batch.get(index).settle(answers.get(index), null);
            }
        } catch (RuntimeException | Error failure) {
            batch.forEach(asked -> asked.settle(null, failure));
        } finally {
            handOver();
        }
    }

    private synchronized List<Asked<Q, A>> nextBatch() {
        List<Asked<Q, A>> batch = new ArrayList<>();
        while (!waiting.isEmpty() && batch.size() < mostAtOnce) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    private synchronized void handOver() {
        Asked<Q, A> next = waiting.peek();
        if (next == null) {
            atWork = false;
        } else {
            next.called.release();
        }
    }

    private static final class Asked<Q, A> {

        private final Q question;
        private final Semaphore called = new Semaphore(0);
        private @Nullable A answer;
        private @Nullable Throwable failure;

        Asked(Q question) {
            this.question = question;
        }

        void settle(@Nullable A newAnswer, @Nullable Throwable newFailure) {
            answer = newAnswer;
            failure = newFailure;
            called.release();
        }

        boolean settled() {
            return answer != null || failure != null;
        }

        A answer() {
            if (failure != null) {
                throw new IllegalStateException("questions that were asked together were not answered", failure);
            }
            return requireNonNull(answer);
        }
    }
}
