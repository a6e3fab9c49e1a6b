package org.syncwatch.live.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.syncwatch.testing.FakeConnection;

class RoomConnectionsTest {

    private final RoomConnections connections = new RoomConnections();
    private final UUID room = UUID.randomUUID();
    private final FakeConnection ada = new FakeConnection(UUID.randomUUID());
    private final FakeConnection bob = new FakeConnection(UUID.randomUUID());

    @Test
    void aFrameReachesEverySocketOfItsRoomAndNoOther() {
        FakeConnection elsewhere = new FakeConnection(UUID.randomUUID());
        connections.add(room, ada);
        connections.add(room, bob);
        connections.add(UUID.randomUUID(), elsewhere);

        Frame frame = new Frame(room, Frame.Kind.PLAYBACK, 3, "{}");
        connections.deliver(frame);

        assertThat(ada.frames()).containsExactly(frame);
        assertThat(bob.frames()).containsExactly(frame);
        assertThat(elsewhere.frames()).isEmpty();
    }

    @Test
    void heartbeatsTellTheNewestSequenceThatPassedThrough() {
        connections.add(room, ada);
        connections.deliver(new Frame(room, Frame.Kind.PLAYBACK, 9, "{}"));
        connections.deliver(new Frame(room, Frame.Kind.PLAYBACK, 4, "{}"));
        connections.noteSnapshot(room, 7, 2);

        assertThat(connections.sequence(room)).isEqualTo(9);
        assertThat(connections.rosterRevision(room)).isEqualTo(2);
    }

    @Test
    void aMemberWhoConnectsAgainLosesTheOldSocket() {
        FakeConnection again = new FakeConnection(ada.memberId());
        connections.add(room, ada);
        connections.add(room, bob);
        connections.add(room, again);

        assertThat(ada.farewell()).isEqualTo(Farewell.SUPERSEDED);
        assertThat(again.farewell()).isNull();
        assertThat(bob.farewell()).isNull();
    }

    @Test
    void aMemberWhoConnectsOnAnotherNodeLosesTheOldSocketHere() {
        connections.add(room, ada);
        connections.deliver(new Frame(room, Frame.Kind.SUPERSEDED, 0, ada.memberId() + " " + UUID.randomUUID()));

        assertThat(ada.farewell()).isEqualTo(Farewell.SUPERSEDED);
        assertThat(ada.frames()).isEmpty();
    }

    @Test
    void aClosedRoomTellsItsSocketsAndEndsThem() {
        connections.add(room, ada);
        connections.deliver(new Frame(room, Frame.Kind.CLOSED, 0, "{}"));

        assertThat(ada.frames()).hasSize(1);
        assertThat(ada.farewell()).isEqualTo(Farewell.ROOM_GONE);
    }

    @Test
    void aRoomIsForgottenWithItsLastSocket() {
        connections.add(room, ada);
        connections.remove(room, ada);

        assertThat(connections.roomIds()).isEmpty();
    }
}
