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
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.RoomTopic;

/**
 * Publishes from a thread of its own, because a send blocks while the broker is away and no viewer may wait for that;
 * what does not fit into the queue meanwhile is dropped, which whole-state frames and the sequence poll make harmless.
 */
public final class ArtemisRoomTopic implements RoomTopic, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ArtemisRoomTopic.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_TOGETHER = 100;

    private final TopicLink link;
    private final BlockingQueue<Frame> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong gone = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final Thread publisher;
    private volatile @Nullable Consumer<Frame> listener;

    public ArtemisRoomTopic(BrokerAddress broker, ThreadFactory threads) {
        this.link = new TopicLink(broker, UUID.randomUUID().toString(), this::hear);
        this.publisher = threads.newThread(this::publishWaiting);
        publisher.start();
    }

    @Override
    public void publish(Frame frame) {
        published.incrementAndGet();
        if (waiting.offer(frame)) {
            return;
        }
        gone.incrementAndGet();
        if (dropped.incrementAndGet() % MOST_WAITING == 1) {
            LOG.log(Level.WARNING, "frames for other nodes are being dropped, {0} so far", dropped.get());
        }
    }

    @Override
    public void listen(Consumer<Frame> newListener) {
        listener = newListener;
    }

    @Override
    public boolean connected() {
        return link.connected();
    }

    /** Counts what is being sent as waiting. */
    @Override
    public Backlog backlog() {
        return new Backlog(published.get() - gone.get(), dropped.get());
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
                List<Frame> together = new ArrayList<>();
                together.add(waiting.take());
                waiting.drainTo(together, MOST_TOGETHER - 1);
                link.send(together);
                gone.addAndGet(together.size());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** A listener that fails on one frame must still get the next. */
    private void hear(Frame frame) {
        Consumer<Frame> current = listener;
        if (current == null) {
            return;
        }
        try {
            current.accept(frame);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "a frame from another node could not be delivered", broken);
        }
    }
}
