package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.room.entity.RoomSettings;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class SeatsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final UUID owner = fixture.account("ada");
    private final UUID room = fixture.room(owner, 5, PlaybackControl.all);

    @Test
    void ofTwentyWhoJoinAtOnceExactlyFiveGetASeat() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(20);
        try {
            List<Callable<JoinOutcome>> joins = IntStream.range(0, 20)
                    .mapToObj(number -> (Callable<JoinOutcome>) () -> fixture.join(room, guest("guest " + number)))
                    .toList();
            List<Object> outcomes = Stream.of(people.invokeAll(joins))
                    .flatMap(List::stream)
                    .<Object>map(future -> {
                        try {
                            return future.get().getClass();
                        } catch (Exception failed) {
                            return failed;
                        }
                    })
                    .toList();
            assertThat(outcomes).filteredOn(JoinOutcome.Seated.class::equals).hasSize(5);
            assertThat(outcomes).filteredOn(JoinOutcome.RoomFull.class::equals).hasSize(15);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void rolesFollowFromWhoJoins() {
        assertThat(seated(fixture.join(room, account(owner))).role()).isEqualTo(Role.owner);
        assertThat(seated(fixture.join(room, account(fixture.account("bob")))).role())
                .isEqualTo(Role.participant);
        assertThat(seated(fixture.join(room, guest("Eve"))).role()).isEqualTo(Role.guest);
    }

    @Test
    void whoComesBackWithTheTokenGetsTheSameSeatEvenInAFullRoom() {
        JoinOutcome.Seated first = seated(fixture.join(room, guest("Eve")));
        IntStream.range(0, 4).forEach(number -> fixture.guest(room, "guest " + number));

        JoinOutcome.Seated again = seated(fixture.join(room, new JoinRequest(null, null, null, first.memberToken())));

        assertThat(again.member()).isEqualTo(first.member());
        assertThat(again.memberToken()).isEqualTo(first.memberToken());
        assertThat(fixture.join(room, guest("one too many"))).isInstanceOf(JoinOutcome.RoomFull.class);
    }

    @Test
    void anAccountHasOneSeatHoweverOftenItJoins() {
        UUID first = fixture.member(room, owner);

        assertThat(fixture.member(room, owner)).isEqualTo(first);
    }

    @Test
    void aSeatWithoutASignOfLifeIsFreeAfterAWhile() {
        IntStream.range(0, 5).forEach(number -> fixture.guest(room, "guest " + number));
        clock.advance(RoomFixture.SEAT_KEPT.plus(Duration.ofSeconds(1)));

        assertThat(fixture.join(room, guest("Eve"))).isInstanceOf(JoinOutcome.Seated.class);
    }

    @Test
    void aGuestNeedsAName() {
        assertThat(fixture.join(room, guest("  "))).isInstanceOf(JoinOutcome.GuestNameRequired.class);
    }

    @Test
    void aClosedRoomSeatsNobody() {
        String code = withRooms(rooms ->
                        rooms.open(owner, new RoomSettings("Short", 2, null, PlaybackControl.all, RoomFixture.WAITING)))
                .code();
        UUID closing = withRooms(rooms -> rooms.lockOf(code)).orElseThrow().room();

        CloseOutcome byAStranger = withRooms(rooms -> rooms.close(code, UUID.randomUUID()));
        CloseOutcome byTheOwner = withRooms(rooms -> rooms.close(code, owner));

        assertThat(byAStranger).isEqualTo(CloseOutcome.NOT_THE_OWNER);
        assertThat(byTheOwner).isEqualTo(CloseOutcome.CLOSED);
        assertThat(fixture.join(closing, guest("Eve"))).isInstanceOf(JoinOutcome.UnknownRoom.class);
        Optional<RoomCard> found = withRooms(rooms -> rooms.find(code));
        assertThat(found).isEmpty();
    }

    private <T> T withRooms(Function<Rooms, T> work) {
        return DATABASE.inTransaction(entities -> work.apply(fixture.rooms(entities)));
    }

    private static JoinRequest guest(String name) {
        return new JoinRequest(null, name, null, null);
    }

    private static JoinRequest account(UUID account) {
        return new JoinRequest(account, "somebody", null, null);
    }

    private static JoinOutcome.Seated seated(JoinOutcome outcome) {
        assertThat(outcome).isInstanceOf(JoinOutcome.Seated.class);
        return (JoinOutcome.Seated) outcome;
    }
}
