package org.syncwatch.jms.topic;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.RoomTopic;

/**
 * Publishes from a thread of its own, because a send blocks while the broker is away and no viewer may wait for that;
 * what does not fit into the queue meanwhile is dropped.
 */
class ArtemisTopic<M> implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ArtemisRoomTopic.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_TOGETHER = 100;

    private final TopicFormat<M> format;
    private final TopicLink<M> link;
    private final BlockingQueue<M> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong gone = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final Thread publisher;
    private volatile @Nullable Consumer<M> listener;

    ArtemisTopic(BrokerAddress broker, ThreadFactory threads, TopicFormat<M> format) {
        this.format = format;
        this.link = new TopicLink<>(broker, UUID.randomUUID().toString(), format, this::hear);
        this.publisher = threads.newThread(this::publishWaiting);
        publisher.start();
    }

    public void publish(M item) {
        published.incrementAndGet();
        if (waiting.offer(item)) {
            return;
        }
        gone.incrementAndGet();
        if (dropped.incrementAndGet() % MOST_WAITING == 1) {
            LOG.log(Level.WARNING, "{0} for other nodes are being dropped, {1} so far", format.name(), dropped.get());
        }
    }

    public void listen(Consumer<M> newListener) {
        listener = newListener;
    }

    public boolean connected() {
        return link.connected();
    }

    /** Counts what is being sent as waiting. */
    public RoomTopic.Backlog backlog() {
        return new RoomTopic.Backlog(published.get() - gone.get(), dropped.get());
    }

    @Override
    public void close() {
        publisher.interrupt();
        link.close();
    }

    private void publishWaiting() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                link.ensureOpen();
                List<M> together = new ArrayList<>();
                together.add(waiting.take());
                waiting.drainTo(together, MOST_TOGETHER - 1);
                link.send(together);
                gone.addAndGet(together.size());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** A listener that fails on one item must still get the next. */
    private void hear(M item) {
        Consumer<M> current = listener;
        if (current == null) {
            return;
        }
        try {
            current.accept(item);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "one of the " + format.name() + " from another node could not be delivered", broken);
        }
    }
}
