package org.syncwatch.live.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

        assertThat(connections.numbers(room).sequence()).isEqualTo(9);
    }

    @Test
    void noHeartbeatTellsOfAFrameThatASocketHasYetToGet() {
        List<Long> told = new ArrayList<>();
        connections.add(room, ada);
        connections.add(
                room, new Listening(frame -> told.add(connections.numbers(room).sequence())));
        connections.deliver(new Frame(room, Frame.Kind.PLAYBACK, 9, "{}"));

        assertThat(told).containsExactly(0L);
        assertThat(connections.numbers(room).sequence()).isEqualTo(9);
    }

    @Test
    void whatASnapshotSaysCountsWhenItsFramesHadTimeToCome() {
        connections.add(room, ada);
        connections.noteSnapshot(room, new RoomNumbers(7, 2, 0));
        round();
        assertThat(connections.numbers(room).sequence()).isZero();

        round();
        assertThat(connections.numbers(room).sequence()).isEqualTo(7);
        assertThat(connections.numbers(room).roster()).isEqualTo(2);
    }

    @Test
    void anOldSnapshotTakesNothingBack() {
        connections.add(room, ada);
        connections.noteSnapshot(room, new RoomNumbers(7, 2, 0));
        connections.deliver(new Frame(room, Frame.Kind.PLAYBACK, 9, "{}"));
        round();
        round();

        assertThat(connections.numbers(room).sequence()).isEqualTo(9);
    }

    private void round() {
        connections.forEachRoom((id, held) -> held.believeSnapshots());
    }

    /** Does something with each frame at the moment it comes. */
    private record Listening(UUID id, UUID memberId, Consumer<Frame> ear) implements Connection {

        Listening(Consumer<Frame> ear) {
            this(UUID.randomUUID(), UUID.randomUUID(), ear);
        }

        @Override
        public void offer(Frame frame) {
            ear.accept(frame);
        }

        @Override
        public void close(Farewell farewell) {
            throw new AssertionError(farewell);
        }
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
