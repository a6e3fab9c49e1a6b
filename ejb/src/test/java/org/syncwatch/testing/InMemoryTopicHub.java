package org.syncwatch.testing;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.RoomTopic;

/** Connects the room topics of several nodes in one process. */
public final class InMemoryTopicHub {

    private static final System.Logger LOG = System.getLogger(InMemoryTopicHub.class.getName());

    private final List<Node> nodes = new CopyOnWriteArrayList<>();

    public RoomTopic node() {
        Node node = new Node();
        nodes.add(node);
        return node;
    }

    private final class Node implements RoomTopic {

        private volatile @Nullable Consumer<Frame> listener;

        @Override
        public void publish(Frame frame) {
            nodes.stream().filter(other -> other != this).forEach(other -> other.hear(frame));
        }

        @Override
        public void listen(Consumer<Frame> newListener) {
            listener = newListener;
        }

        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public Backlog backlog() {
            return new Backlog(0, 0);
        }

        private void hear(Frame frame) {
            Consumer<Frame> current = listener;
            if (current == null) {
                return;
            }
            try {
                current.accept(frame);
            } catch (RuntimeException broken) {
                LOG.log(Level.DEBUG, "a listener failed", broken);
            }
        }
    }
}
