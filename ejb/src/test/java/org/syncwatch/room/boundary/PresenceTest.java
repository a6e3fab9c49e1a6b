package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.boundary.Banished;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.protocol.server.Roster;
import org.syncwatch.protocol.server.Roster.Participant;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.room.control.Evictions;
import org.syncwatch.room.entity.Coming;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class PresenceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final UUID owner = fixture.account("ada");
    private final UUID room = fixture.room(owner, 5, PlaybackControl.owner_only);
    private final UUID ada = fixture.member(room, owner);
    private final UUID eve = joinsLater("Eve");
    private final UUID socket = UUID.randomUUID();

    @Test
    void theRosterTellsWhoIsConnectedAndWhoMaySteer() {
        Roster roster = arrive(ada, socket).roster();

        assertThat(roster.participants()).extracting(Participant::connected).containsExactly(true, false);
        assertThat(roster.participants()).extracting(Participant::maySteer).containsExactly(true, false);
    }

    @Test
    void everyChangeGetsAHigherRevision() {
        long first = arrive(ada, socket).roster().revision();
        long second = depart(ada, socket, false).orElseThrow().roster().revision();

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void aLateGoodbyeOfAnOldSocketDoesNotDisconnectTheNewOne() {
        arrive(ada, socket);
        arrive(ada, UUID.randomUUID());

        assertThat(depart(ada, socket, false)).isEmpty();
    }

    @Test
    void whoLeavesOnPurposeIsGoneAtOnceAndWhoVanishesKeepsTheSeatForAWhile() {
        UUID other = UUID.randomUUID();
        arrive(ada, socket);
        arrive(eve, other);

        assertThat(depart(eve, other, true).orElseThrow().roster().participants())
                .extracting(Participant::memberId)
                .containsExactly(ada.toString());
        assertThat(depart(ada, socket, false).orElseThrow().roster().participants())
                .hasSize(1);
    }

    @Test
    void membersOfADeadNodeAreGoneWhenTheirSeatsLapseAndOthersStay() {
        arrive(ada, socket);
        arrive(eve, UUID.randomUUID());
        clock.advance(RoomFixture.SEAT_KEPT.minus(Duration.ofSeconds(2)));
        DATABASE.transact(entities -> fixture.presence(entities).renew(List.of(new Presence.Sign(ada, 0, 42.5))));
        clock.advance(Duration.ofSeconds(4));

        List<Presence.Changed> changed =
                DATABASE.inTransaction(entities -> fixture.presence(entities).freeLapsedSeats());

        assertThat(changed)
                .filteredOn(one -> one.room().equals(room))
                .singleElement()
                .satisfies(one -> assertThat(one.roster().participants())
                        .extracting(Participant::memberId)
                        .containsExactly(ada.toString()));
    }

    @Test
    void aNewPlayerHasNothingLoadedAndIsWaitedForOnlyIfItTellsWhenItIsReady() {
        arriveTellingReady(ada);
        DATABASE.transact(entities -> entities.createNativeQuery(
                        "update room_member set ready_sequence = 7, passed_over = true where id = ?1")
                .setParameter(1, ada)
                .executeUpdate());
        assertThat(gateColumns(ada)).containsExactly(true, 7L, true);

        arriveTellingReady(ada);
        assertThat(gateColumns(ada)).containsExactly(true, -1L, false);

        arrive(ada, UUID.randomUUID());
        assertThat(gateColumns(ada)).containsExactly(false, -1L, false);
    }

    @Test
    void aRoomHasOneNextRevisionForAllWhoCameTogetherAndEachIsInTheRoster() {
        long before = arrive(ada, socket).roster().revision();

        List<Arrival> together = arrive(List.of(coming(room, ada), coming(room, eve)));

        assertThat(together).allSatisfy(arrival -> {
            Roster roster = ((Arrival.Here) arrival).roster();
            assertThat(roster.revision()).isEqualTo(before + 1);
            assertThat(roster.participants()).extracting(Participant::connected).containsExactly(true, true);
        });
        assertThat(stored()).isEqualTo(((Arrival.Here) together.get(0)).roster());
    }

    @Test
    void aBatchRefusesWhoseRoomOrMemberIsGoneAndNobodyElse() {
        List<Arrival> arrivals = arrive(List.of(
                coming(room, UUID.randomUUID()),
                coming(UUID.randomUUID(), eve),
                coming(fixture.room(owner, 5, PlaybackControl.all), eve),
                coming(room, ada)));

        assertThat(arrivals.subList(0, 3)).containsOnly(new Arrival.Refused(Farewell.ROOM_GONE));
        assertThat(arrivals.get(3)).isInstanceOf(Arrival.Here.class);
        assertThat(stored().participants()).extracting(Participant::connected).containsExactly(true, false);
    }

    @Test
    void ofTwoSocketsOfOneMemberTheLaterOneHasTheSeat() {
        Coming earlier = coming(room, ada);
        Coming later = coming(room, ada);

        arrive(List.of(earlier, later));

        assertThat(depart(ada, earlier.connection(), false)).isEmpty();
        assertThat(depart(ada, later.connection(), false)).isPresent();
    }

    @Test
    void aTicketDoesNotBringBackASeatThatSomebodyElseHasTaken() {
        UUID small = fixture.room(owner, 2, PlaybackControl.all);
        UUID first = fixture.guest(small, "first");
        UUID second = fixture.guest(small, "second");
        arrive(List.of(coming(small, second)));
        clock.advance(RoomFixture.SEAT_KEPT.plus(Duration.ofSeconds(1)));
        fixture.guest(small, "third");
        fixture.guest(small, "fourth");

        assertThat(arrive(List.of(coming(small, first), coming(small, second))))
                .containsOnly(new Arrival.Refused(Farewell.NOT_ADMITTED));
    }

    @Test
    void leavingForGoodAndLapsingAreNotedAndLosingASocketIsNot() {
        UUID other = UUID.randomUUID();
        arrive(List.of(
                new Coming(room, ada, socket, false, "192.0.2.1"), new Coming(room, eve, other, false, "192.0.2.2")));
        depart(ada, socket, false);
        int alone = DATABASE.statementsOf(() -> depart(eve, other, true));
        clock.advance(RoomFixture.SEAT_KEPT.plus(Duration.ofSeconds(1)));
        DATABASE.transact(entities -> fixture.presence(entities).freeLapsedSeats());
        DATABASE.transact(entities -> fixture.presence(entities).freeLapsedSeats());

        assertThat(departures()).containsExactly("192.0.2.2 left " + eve, "192.0.2.1 lapsed " + ada);
        assertThat(alone)
                .as("lock, seat, its end, revision, roster, audit, notice")
                .isEqualTo(7);
    }

    @Test
    void aBannedAccountLosesItsSeatsAndTheirSecrets() {
        UUID bob = fixture.account("bob");
        JoinOutcome.Seated seat =
                (JoinOutcome.Seated) fixture.join(room, new JoinRequest(bob, "Bob", null, null, null));
        long before = stored().revision();

        DATABASE.transact(
                entities -> new BannedMembers(new Evictions(entities, clock::millis, fixture.notices(entities)))
                        .evict(new Banished(bob)));

        assertThat(stored().participants())
                .extracting(Participant::memberId)
                .containsExactly(ada.toString(), eve.toString());
        assertThat(stored().revision()).isEqualTo(before + 1);
        JoinRequest asNobody = new JoinRequest(null, "Bob again", null, seat.memberToken(), null);
        assertThat(((JoinOutcome.Seated) fixture.join(room, asNobody)).member()).isNotEqualTo(seat.member());
    }

    @SuppressWarnings("unchecked")
    private List<String> departures() {
        return DATABASE.inTransaction(entities -> entities.createNativeQuery("""
                        select concat_ws(' ', host(address), metadata->>'why', metadata->>'member')
                          from audit_log
                         where type = 'participant.left' and target_id = :room
                         order by id
                        """, String.class)
                .setParameter("room", room.toString())
                .getResultList());
    }

    private static Coming coming(UUID room, UUID member) {
        return new Coming(room, member, UUID.randomUUID(), false, null);
    }

    private List<Arrival> arrive(List<Coming> together) {
        return DATABASE.inTransaction(entities -> fixture.presence(entities).arrive(together));
    }

    private Roster stored() {
        return DATABASE.inTransaction(
                entities -> fixture.presence(entities).room(room).orElseThrow().roster());
    }

    private void arriveTellingReady(UUID member) {
        arrive(List.of(new Coming(room, member, UUID.randomUUID(), true, null)));
    }

    private static Object[] gateColumns(UUID member) {
        return DATABASE.inTransaction(entities -> (Object[]) entities.createNativeQuery(
                        "select tells_ready, ready_sequence, passed_over from room_member where id = ?1")
                .setParameter(1, member)
                .getSingleResult());
    }

    private UUID joinsLater(String name) {
        clock.advance(Duration.ofSeconds(1));
        return fixture.guest(room, name);
    }

    private Arrival.Here arrive(UUID member, UUID connection) {
        return (Arrival.Here) arrive(List.of(new Coming(room, member, connection, false, null)))
                .get(0);
    }

    private Optional<Presence.Changed> depart(UUID member, UUID connection, boolean forGood) {
        return DATABASE.inTransaction(entities -> fixture.presence(entities).depart(room, member, connection, forGood));
    }
}
