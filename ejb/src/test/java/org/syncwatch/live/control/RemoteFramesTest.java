package org.syncwatch.live.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.live.boundary.RoomTopic;
import org.syncwatch.live.boundary.TopicSigns;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.platform.NodeStarted;
import org.syncwatch.testing.FakeConnection;
import org.syncwatch.testing.InMemoryTopicHub;

class RemoteFramesTest {

    private final InMemoryTopicHub hub = new InMemoryTopicHub();
    private final Node here = new Node();
    private final Node there = new Node();
    private final UUID room = UUID.randomUUID();
    private final FakeConnection ada = new FakeConnection(UUID.randomUUID());
    private final FakeConnection bob = new FakeConnection(UUID.randomUUID());

    @Test
    void whatConcernsOnlyMembersOfThisNodeStaysHere() {
        here.connections.add(room, ada);
        there.connections.add(room, bob);

        here.broadcast.send(playback(3), Set.of(ada.memberId()));
        assertThat(ada.frames()).containsExactly(playback(3));
        assertThat(bob.frames()).isEmpty();

        here.broadcast.send(playback(4), Set.of(ada.memberId(), bob.memberId()));
        assertThat(bob.frames()).containsExactly(playback(4));
    }

    @Test
    void whoeverComesElsewhereWhileSomethingIsToldHereLearnsTheNewestOfEachKind() {
        here.connections.add(room, ada);
        there.connections.add(room, bob);
        here.broadcast.send(playback(3), Set.of(ada.memberId()));
        here.broadcast.send(playback(4), Set.of(ada.memberId()));
        Frame gate = new Frame(room, Frame.Kind.GATE, 4, "{}");
        here.broadcast.send(gate, Set.of(ada.memberId()));
        Frame arrival = new Frame(room, Frame.Kind.ROSTER, 2, "{}");

        there.broadcast.send(arrival);
        there.broadcast.send(arrival);

        assertThat(bob.frames())
                .filteredOn(frame -> frame.kind() != Frame.Kind.ROSTER)
                .containsExactly(playback(4), gate);
    }

    private Frame playback(long sequence) {
        return new Frame(room, Frame.Kind.PLAYBACK, sequence, "{}");
    }

    private final class Node {

        private final RoomConnections connections = new RoomConnections();
        private final Broadcast broadcast;

        Node() {
            RoomTopic topic = hub.node();
            NodeRoles roles = new NodeRoles(List.of("web"));
            broadcast = new Broadcast(connections, topic);
            new RemoteFrames(topic, connections, new TopicSigns(topic, roles), roles).start(new NodeStarted());
        }
    }
}
