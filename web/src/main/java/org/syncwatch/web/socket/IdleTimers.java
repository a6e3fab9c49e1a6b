package org.syncwatch.web.socket;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Timers of sockets; one without a delay stands for "never", as it does in the platform's sockets without an idle timeout. */
final class IdleTimers extends ScheduledThreadPoolExecutor {

    private final ScheduledFuture<?> never;

    IdleTimers(ThreadFactory threads) {
        super(1, threads, new DiscardPolicy());
        setRemoveOnCancelPolicy(true);
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        never = super.schedule(() -> {}, 1, TimeUnit.DAYS);
        never.cancel(false);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return delay <= 0 ? never : super.schedule(task, delay, unit);
    }
}
