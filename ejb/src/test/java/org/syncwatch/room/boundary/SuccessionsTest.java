package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Roster.Participant;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.ServerHello.Reclaim;
import org.syncwatch.protocol.server.ServerHello.Succession;
import org.syncwatch.room.entity.Coming;
import org.syncwatch.room.entity.RoomSettings;
import org.syncwatch.room.entity.Ruling;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class SuccessionsTest extends OwnersAbsence {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    SuccessionsTest() {
        super(DATABASE);
    }

    @Test
    void anOwnerWhoIsAwayForFifteenSecondsIsFollowedByWhoeverCameFirst() {
        arrive(adasSeat, adasSocket);
        UUID bobsSeat = comes(bob);
        UUID cleosSeat = comes(fixture.account("cleo"));
        vanish(adasSeat, adasSocket);

        pass(RoomFixture.OWNER_AWAY_AFTER.minus(A_MOMENT), bobsSeat, cleosSeat);
        assertThat(vacant()).doesNotContain(room);
        assertThat(settle()).isEmpty();

        pass(A_MOMENT.multipliedBy(2), bobsSeat, cleosSeat);
        assertThat(vacant()).contains(room);
        Ruling.Made made = handedOver(settle());

        assertThat(role(made, bobsSeat)).isEqualTo(Role.owner);
        assertThat(role(made, adasSeat)).isEqualTo(Role.moderator);
        assertThat(made.info().reclaim())
                .isEqualTo(new Reclaim(
                        adasSeat.toString(),
                        clock.instant().plus(RoomFixture.RECLAIM_WITHIN).toEpochMilli()));
        assertThat(made.info().revision()).isEqualTo(made.roster().revision());
        assertThat(settle()).as("a second time").isEmpty();
        assertThat(vacant()).doesNotContain(room);
    }

    @Test
    void anOwnerWhoLeavesIsFollowedAtOnce() {
        arrive(adasSeat, adasSocket);
        UUID bobsSeat = comes(bob);
        depart(adasSeat, adasSocket, true);

        assertThat(vacant()).contains(room);
        assertThat(role(handedOver(settle()), bobsSeat)).isEqualTo(Role.owner);
    }

    @Test
    void anOwnerWhoseNodeDiedIsFollowedThoughTheirSocketWasNeverClosed() {
        arrive(adasSeat, adasSocket);
        UUID bobsSeat = comes(bob);

        pass(RoomFixture.OWNER_AWAY_AFTER.plus(A_MOMENT), bobsSeat);

        assertThat(role(handedOver(settle()), bobsSeat)).isEqualTo(Role.owner);
    }

    @Test
    void aRoomWithoutAnybodyElseKeepsItsOwner() {
        arrive(adasSeat, adasSocket);
        vanish(adasSeat, adasSocket);
        pass(Duration.ofMinutes(1));

        assertThat(vacant()).doesNotContain(room);
        assertThat(settle()).isEmpty();
    }

    @Test
    void theEarlierOwnerMayTakeTheRoomBackForAMinuteAndNobodyElse() {
        arrive(adasSeat, adasSocket);
        UUID bobsSeat = comes(bob);
        depart(adasSeat, adasSocket, true);
        handedOver(settle());
        fixture.member(room, ada);
        UUID cleo = fixture.account("cleo");
        fixture.member(room, cleo);

        pass(RoomFixture.RECLAIM_WITHIN.minus(A_MOMENT), bobsSeat);
        assertThat(reclaim(cleo)).isEqualTo(new Ruling.Refused(Refusal.owner_needed));
        Ruling.Made made = (Ruling.Made) reclaim(ada);

        assertThat(made.info().reclaim()).isNull();
        assertThat(role(made, bobsSeat)).as("as before").isEqualTo(Role.participant);
        assertThat(made.roster().participants())
                .filteredOn(one -> one.role() == Role.owner)
                .extracting(Participant::memberId)
                .containsExactly(adasSeat.toString());
        assertThat(((Ruling.Made) reclaim(ada)).roster().revision())
                .as("asked again")
                .isEqualTo(made.roster().revision());
        assertThat(reclaim(bob)).as("who was put off").isEqualTo(new Ruling.Refused(Refusal.owner_needed));
    }

    @Test
    void afterAMinuteItIsTooLate() {
        arrive(adasSeat, adasSocket);
        comes(bob);
        depart(adasSeat, adasSocket, true);
        handedOver(settle());
        clock.advance(RoomFixture.RECLAIM_WITHIN);
        fixture.member(room, ada);

        assertThat(reclaim(ada)).isEqualTo(new Ruling.Refused(Refusal.too_late));
    }

    @Test
    void aRoomThatWaitsIsToldOnceForEachAbsence() {
        waitsForItsOwner();
        arrive(adasSeat, adasSocket);
        UUID bobsSeat = comes(bob);
        vanish(adasSeat, adasSocket);
        pass(RoomFixture.OWNER_AWAY_AFTER.plus(A_MOMENT), bobsSeat);

        assertThat(settle()).contains(new Successions.Settled.Waits(room, adasSeat));
        pass(A_MOMENT, bobsSeat);
        assertThat(vacant()).doesNotContain(room);
        assertThat(settle()).isEmpty();

        arrive(adasSeat, adasSocket);
        vanish(adasSeat, adasSocket);
        pass(RoomFixture.OWNER_AWAY_AFTER.plus(A_MOMENT), bobsSeat);
        assertThat(vacant()).contains(room);
    }

    @Test
    void guestsAloneWaitUntilSomebodyWithAnAccountComes() {
        arrive(adasSeat, adasSocket);
        UUID eve = fixture.guest(room, "Eve");
        arrive(eve, UUID.randomUUID());
        depart(adasSeat, adasSocket, true);

        assertThat(vacant()).doesNotContain(room);
        assertThat(settle()).isEmpty();

        UUID bobsSeat = comes(bob);
        assertThat(vacant()).contains(room);
        assertThat(role(handedOver(settle()), bobsSeat)).isEqualTo(Role.owner);
    }

    @Test
    void anOwnerWhoNeverCameIsNotAway() {
        UUID empty = fixture.room(ada, 5, PlaybackControl.all);
        UUID bobsSeat = fixture.member(empty, bob);
        withPresence(presence -> presence.arrive(List.of(new Coming(empty, bobsSeat, UUID.randomUUID(), false, null))));

        assertThat(vacant()).doesNotContain(empty);
    }

    @Test
    void theMemberWhomTheOwnerNamedTakesOver() {
        arrive(adasSeat, adasSocket);
        comes(bob);
        UUID cleosSeat = comes(fixture.account("cleo"));
        assertThat(change(new RoomSettings.Heir(Succession.delegate, cleosSeat)))
                .isInstanceOf(Ruling.Made.class);
        depart(adasSeat, adasSocket, true);

        assertThat(role(handedOver(settle()), cleosSeat)).isEqualTo(Role.owner);
    }

    @Test
    void aGuestOrAStrangerCannotBeNamed() {
        UUID eve = fixture.guest(room, "Eve");
        UUID stranger = fixture.member(fixture.room(bob, 5, PlaybackControl.all), bob);

        assertThat(change(new RoomSettings.Heir(Succession.delegate, eve)))
                .isEqualTo(new Ruling.Refused(Refusal.account_needed));
        assertThat(change(new RoomSettings.Heir(Succession.delegate, stranger))).isEqualTo(new Ruling.UnknownMember());
    }
}
