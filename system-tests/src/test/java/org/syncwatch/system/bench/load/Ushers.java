package org.syncwatch.system.bench.load;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bring members of one crew in, so many at a time: ticket, socket, greeting. */
final class Ushers {

    private static final int TRIES = 3;

    private final Deque<Member> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private int busy;
    private int failed;
    private @Nullable Throwable lastFailure;

    private Ushers(Collection<Member> members) {
        waiting.addAll(members);
    }

    /** To be called on the crew's thread; answers when all members are in, with a failure when one could not enter. */
    static CompletableFuture<Void> bring(Collection<Member> members, int atOnce, Supplier<Entrance> entrance) {
        Ushers ushers = new Ushers(members);
        ushers.busy = atOnce;
        for (int i = 0; i < atOnce; i++) {
            ushers.next(entrance.get());
        }
        return ushers.done;
    }

    private void next(Entrance entrance) {
        Member member = waiting.poll();
        if (member == null || failed > TRIES) {
            busy--;
            if (busy == 0) {
                finish();
            }
            return;
        }
        entrance.pass(member)
                .thenCompose(pass -> member.enter(pass.ticket(), pass.memberToken()))
                .whenComplete((in, failure) -> {
                    if (failure != null) {
                        failed++;
                        lastFailure = failure;
                        waiting.add(member);
                    }
                    next(entrance);
                });
    }

    private void finish() {
        if (waiting.isEmpty()) {
            done.complete(null);
        } else {
            done.completeExceptionally(new IllegalStateException("a member could not enter", lastFailure));
        }
    }
}
