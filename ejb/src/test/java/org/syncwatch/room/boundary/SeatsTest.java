package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
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
import org.syncwatch.rights.entity.RoomRules;
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
    void ofTwentyWhoJoinTwoNodesAtOnceExactlyFiveGetASeat() throws Exception {
        List<Door> nodes = List.of(fixture.door(), fixture.door());
        String code = fixture.code(room);
        ExecutorService people = Executors.newFixedThreadPool(20);
        try {
            List<Callable<JoinOutcome>> joins = IntStream.range(0, 20)
                    .mapToObj(number -> (Callable<JoinOutcome>)
                            () -> nodes.get(number % 2).enter(code, guest("guest " + number), null))
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

        JoinOutcome.Seated again =
                seated(fixture.join(room, new JoinRequest(null, null, null, first.memberToken(), null)));

        assertThat(again.member()).isEqualTo(first.member());
        assertThat(again.memberToken()).isEqualTo(first.memberToken());
        assertThat(fixture.join(room, guest("one too many"))).isInstanceOf(JoinOutcome.RoomFull.class);
    }

    @Test
    void whoComesBackToASeatThatIsStillHeldWritesNothing() {
        JoinOutcome.Seated eve = seated(fixture.join(room, guest("Eve")));
        JoinRequest again = new JoinRequest(null, null, null, eve.memberToken(), null);
        String code = fixture.code(room);
        Door door = fixture.door();

        int soon = DATABASE.statementsOf(() -> door.enter(code, again, null));
        clock.advance(RoomFixture.SEAT_KEPT.minus(Duration.ofSeconds(10)));
        int late = DATABASE.statementsOf(() -> door.enter(code, again, null));
        clock.advance(Duration.ofSeconds(15));

        assertThat(soon).as("the rooms' lock and their seats").isEqualTo(2);
        assertThat(late).as("and the sign of life that keeps the seat").isEqualTo(3);
        IntStream.range(0, 4).forEach(number -> fixture.guest(room, "guest " + number));
        assertThat(fixture.join(room, guest("one too many"))).isInstanceOf(JoinOutcome.RoomFull.class);
    }

    @Test
    void oneTransactionSeatsABatchInItsOrderAndItsStatementsDoNotGrow() {
        UUID small = fixture.room(owner, 2, PlaybackControl.all);
        List<Claim> claims = IntStream.range(0, 8)
                .mapToObj(number -> Claim.of(fixture.code(number % 2 == 0 ? room : small), guest("guest " + number)))
                .toList();
        List<JoinOutcome> outcomes = new ArrayList<>();

        int ofTwo = DATABASE.statementsOf(() -> claim(claims.subList(0, 2)).forEach(outcomes::add));
        int ofSix = DATABASE.statementsOf(() -> claim(claims.subList(2, 8)).forEach(outcomes::add));

        assertThat(ofSix)
                .as("lock, seats, taken seats, audit, notices")
                .isEqualTo(ofTwo)
                .isEqualTo(5);
        assertThat(outcomes)
                .filteredOn(JoinOutcome.RoomFull.class::isInstance)
                .isEqualTo(List.of(outcomes.get(5), outcomes.get(7)));
    }

    @Test
    void aBatchRefusesWhoAsksForAnUnknownRoomOnly() {
        List<JoinOutcome> outcomes = claim(List.of(
                Claim.of("22222222", guest("Nobody")),
                Claim.of("no code \0", guest("Nobody")),
                Claim.of(fixture.code(room), guest("Eve"))));

        assertThat(outcomes.subList(0, 2)).hasOnlyElementsOfType(JoinOutcome.UnknownRoom.class);
        assertThat(outcomes.get(2)).isInstanceOf(JoinOutcome.Seated.class);
    }

    @Test
    void joiningIsNotedOnceWithItsAddressUntilOneHasLeft() {
        JoinRequest eve = new JoinRequest(null, "Eve", null, null, "192.0.2.7");
        JoinOutcome.Seated first = seated(fixture.join(room, eve));
        JoinRequest again = new JoinRequest(null, "Eve", null, first.memberToken(), "192.0.2.8");
        fixture.join(room, again);
        clock.advance(RoomFixture.SEAT_KEPT.minus(Duration.ofSeconds(1)));
        fixture.join(room, again);

        assertThat(joinings()).containsExactly("Eve 192.0.2.7 guest " + first.member());

        DATABASE.transact(entities -> entities.createNativeQuery("update room_member set left_at = now() where id = ?1")
                .setParameter(1, first.member())
                .executeUpdate());
        fixture.join(room, again);
        assertThat(joinings()).hasSize(2).last().asString().startsWith("Eve 192.0.2.8 ");
    }

    @SuppressWarnings("unchecked")
    private List<String> joinings() {
        return DATABASE.inTransaction(entities -> entities.createNativeQuery("""
                        select concat_ws(' ', actor_name, host(address), metadata->>'role', metadata->>'member')
                          from audit_log
                         where type = 'participant.joined' and target_id = :room
                         order by id
                        """, String.class)
                .setParameter("room", room.toString())
                .getResultList());
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
        String code = withRooms(rooms -> rooms.open(
                        owner,
                        new RoomSettings(
                                "Short",
                                2,
                                null,
                                RoomRules.steeredBy(PlaybackControl.all),
                                RoomFixture.WAITING,
                                RoomSettings.Heir.FIRST)))
                .code();
        UUID closing = withRooms(rooms -> rooms.idOf(code)).orElseThrow();

        CloseOutcome byAStranger = withRooms(rooms -> rooms.close(code, UUID.randomUUID()));
        CloseOutcome byTheOwner = withRooms(rooms -> rooms.close(code, owner));

        assertThat(byAStranger).isEqualTo(CloseOutcome.NOT_THE_OWNER);
        assertThat(byTheOwner).isEqualTo(CloseOutcome.CLOSED);
        assertThat(fixture.join(closing, guest("Eve"))).isInstanceOf(JoinOutcome.UnknownRoom.class);
        Optional<RoomCard> found = withRooms(rooms -> rooms.find(code));
        assertThat(found).isEmpty();
    }

    private List<JoinOutcome> claim(List<Claim> together) {
        return DATABASE.inTransaction(entities -> fixture.seats(entities).claim(together)).stream()
                .map(Seats.Decision::outcome)
                .toList();
    }

    private <T> T withRooms(Function<Rooms, T> work) {
        return DATABASE.inTransaction(entities -> work.apply(fixture.rooms(entities)));
    }

    private static JoinRequest guest(String name) {
        return new JoinRequest(null, name, null, null, null);
    }

    private static JoinRequest account(UUID account) {
        return new JoinRequest(account, "somebody", null, null, null);
    }

    private static JoinOutcome.Seated seated(JoinOutcome outcome) {
        assertThat(outcome).isInstanceOf(JoinOutcome.Seated.class);
        return (JoinOutcome.Seated) outcome;
    }
}
