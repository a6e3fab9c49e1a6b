package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Roster.Barred;
import org.syncwatch.protocol.server.Roster.Deed;
import org.syncwatch.protocol.server.Roster.Participant;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.rights.entity.Grants;
import org.syncwatch.room.entity.Coming;
import org.syncwatch.room.entity.Ruling;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class ModerationTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Removal KICK = new Removal(false, "Spoilers");
    private static final Removal BAN = new Removal(true, null);

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final UUID ada = fixture.account("ada");
    private final UUID bob = fixture.account("bob");
    private final UUID room = fixture.room(ada, 5, PlaybackControl.selected);
    private final UUID bobsSeat = fixture.member(room, bob);
    private final JoinOutcome.Seated eve = seated(fixture.join(room, guest("Eve")));

    @Test
    void aKickedGuestIsOutAndNeitherTokenNorTicketBringsThemBackUntilTheTimeIsOver() {
        fixture.connect(room, eve.member());

        Ruling.Made made = made(sendOut(ada, eve.member(), KICK));

        assertThat(made.roster().participants())
                .extracting(Participant::memberId)
                .containsExactly(bobsSeat.toString());
        assertThat(made.removed()).satisfies(removed -> {
            assertThat(removed.reason()).isEqualTo("Spoilers");
            assertThat(removed.banned()).isFalse();
        });
        assertThat(fixture.join(room, token(eve))).isInstanceOf(JoinOutcome.SentOut.class);
        assertThat(arrive(eve.member())).isEqualTo(new Arrival.Refused(Farewell.KICKED));

        clock.advance(RoomFixture.KICK_LASTS);
        assertThat(fixture.join(room, token(eve))).isInstanceOf(JoinOutcome.Seated.class);
    }

    @Test
    void aBannedAccountStaysOutWithEitherProofOfItsSeat() {
        String token = seated(fixture.join(room, new JoinRequest(bob, "bob", null, null, null)))
                .memberToken();
        sendOut(ada, bobsSeat, BAN);
        clock.advance(RoomFixture.KICK_LASTS.multipliedBy(10));

        assertThat(fixture.join(room, new JoinRequest(bob, "bob", null, null, null)))
                .isInstanceOf(JoinOutcome.SentOut.class);
        assertThat(fixture.join(room, new JoinRequest(null, "Bobby", null, token, null)))
                .isInstanceOf(JoinOutcome.SentOut.class);
        assertThat(arrive(bobsSeat)).isEqualTo(new Arrival.Refused(Farewell.BANNED));
    }

    @Test
    void aBannedGuestsAddressBringsNoOtherGuestInAndKeepsNoAccountOut() {
        sendOut(ada, eve.member(), BAN);

        assertThat(fixture.join(room, guest("Not Eve"))).isInstanceOf(JoinOutcome.SentOut.class);
        assertThat(fixture.join(room, new JoinRequest(null, "Far away", null, null, "192.0.2.8")))
                .isInstanceOf(JoinOutcome.Seated.class);
        assertThat(fixture.join(room, new JoinRequest(fixture.account("carol"), "carol", null, null, "192.0.2.7")))
                .isInstanceOf(JoinOutcome.Seated.class);
        assertThat(fixture.join(fixture.room(ada, 5, PlaybackControl.all), guest("Eve elsewhere")))
                .isInstanceOf(JoinOutcome.Seated.class);
    }

    @Test
    void aKickKeepsNobodyElseOut() {
        sendOut(ada, eve.member(), KICK);

        assertThat(fixture.join(room, guest("A neighbour"))).isInstanceOf(JoinOutcome.Seated.class);
    }

    @Test
    void whoWasBannedIsListedUntilTheBanIsUndone() {
        sendOut(ada, eve.member(), BAN);
        assertThat(bans(ada)).singleElement().satisfies(ban -> {
            assertThat(ban.name()).isEqualTo("Eve");
            assertThat(ban.until()).isNull();
        });

        made(letBack(ada, eve.member()));

        assertThat(bans(ada)).isEmpty();
        assertThat(fixture.join(room, token(eve))).isInstanceOf(JoinOutcome.Seated.class);
    }

    @Test
    void moderatorsSendOutGuestsButNeitherEachOtherNorTheOwner() {
        UUID adasSeat = fixture.member(room, ada);
        UUID carol = fixture.account("carol");
        UUID carolsSeat = fixture.member(room, carol);
        appoint(bobsSeat);
        appoint(carolsSeat);

        assertThat(sendOut(bob, carolsSeat, KICK)).isEqualTo(new Ruling.Refused(Refusal.higher_rank));
        assertThat(sendOut(bob, adasSeat, KICK)).isEqualTo(new Ruling.Refused(Refusal.higher_rank));
        made(sendOut(bob, eve.member(), KICK));
        made(sendOut(ada, carolsSeat, BAN));
        assertThat(sendOut(carol, eve.member(), KICK)).isEqualTo(new Ruling.Refused(Refusal.not_a_member));
    }

    @Test
    void strangersAndMembersOfOtherRoomsReachNobody() {
        UUID mallory = fixture.account("mallory");
        UUID elsewhere = fixture.room(mallory, 5, PlaybackControl.all);
        UUID malloryHere = fixture.member(elsewhere, mallory);

        assertThat(sendOut(mallory, eve.member(), BAN)).isEqualTo(new Ruling.Refused(Refusal.not_a_member));
        assertThat(sendOut(bob, eve.member(), BAN)).isEqualTo(new Ruling.Refused(Refusal.moderator_needed));
        assertThat(sendOut(ada, malloryHere, BAN)).isInstanceOf(Ruling.UnknownMember.class);
        assertThat(moderate(moderation -> moderation.sendOut("22222222", ada, eve.member(), BAN)))
                .isInstanceOf(Ruling.UnknownRoom.class);
        assertThat(DATABASE.<BarredMembers.Answer>inTransaction(
                        entities -> fixture.barredMembers(entities).of(fixture.code(room), mallory)))
                .isEqualTo(new BarredMembers.Answer.Refused(Refusal.not_a_member));
    }

    @Test
    void aGrantChangesWhatAMemberMayDoAndRaisesTheRevision() {
        Ruling.Made given = made(grant(bobsSeat, new Grants(true, null, false, null)));
        assertThat(barred(given, bobsSeat))
                .containsExactly(
                        new Barred(Deed.source, Refusal.selected_only), new Barred(Deed.chat, Refusal.taken_away));

        Ruling.Made taken = made(grant(bobsSeat, new Grants(false, null, true, null)));
        assertThat(taken.roster().revision()).isGreaterThan(given.roster().revision());
        assertThat(barred(taken, bobsSeat)).extracting(Barred::deed).containsExactly(Deed.steer, Deed.source);
        assertThat(grants(bobsSeat)).isEqualTo(Grants.NONE);
    }

    @Test
    void whatAGuestCannotDoAnywayCannotBeGiven() {
        assertThat(grant(eve.member(), new Grants(null, true, null, null)))
                .isEqualTo(new Ruling.Refused(Refusal.account_needed));
    }

    /** Whichever comes first: either the arrival is refused, or the kick finds the socket in the room and ends it. */
    @RepeatedTest(20)
    void aKickDuringAnArrivalLeavesNobodyInside() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        ExecutorService people = Executors.newFixedThreadPool(3);
        try {
            Future<Arrival> arrival = people.submit(() -> {
                together.await();
                return arrive(eve.member());
            });
            Future<JoinOutcome> join = people.submit(() -> {
                together.await();
                return fixture.join(room, token(eve));
            });
            Future<Ruling> kick = people.submit(() -> {
                together.await();
                return sendOut(ada, eve.member(), BAN);
            });
            long kicked = made(kick.get()).roster().revision();

            if (arrival.get() instanceof Arrival.Here here) {
                assertThat(here.roster().revision()).isLessThan(kicked);
            }
            assertThat(join.get()).isInstanceOfAny(JoinOutcome.Seated.class, JoinOutcome.SentOut.class);
            assertThat(inside()).doesNotContain(eve.member().toString());
        } finally {
            people.shutdownNow();
        }
    }

    private Arrival arrive(UUID member) {
        return DATABASE.inTransaction(entities -> fixture.presence(entities)
                .arrive(List.of(new Coming(room, member, UUID.randomUUID(), false, "192.0.2.7")))
                .get(0));
    }

    private List<String> inside() {
        Optional<Arrival.Here> here =
                DATABASE.inTransaction(entities -> fixture.presence(entities).room(room));
        return here.orElseThrow().roster().participants().stream()
                .map(Participant::memberId)
                .toList();
    }

    private Ruling sendOut(UUID actor, UUID member, Removal removal) {
        String code = fixture.code(room);
        return moderate(moderation -> moderation.sendOut(code, actor, member, removal));
    }

    private Ruling letBack(UUID actor, UUID member) {
        String code = fixture.code(room);
        return moderate(moderation -> moderation.letBack(code, actor, member));
    }

    private Ruling grant(UUID member, Grants wish) {
        String code = fixture.code(room);
        return moderate(moderation -> moderation.grant(code, ada, member, wish));
    }

    private void appoint(UUID member) {
        String code = fixture.code(room);
        made(DATABASE.inTransaction(entities -> fixture.stewardship(entities).appoint(code, ada, member, true)));
    }

    private Ruling moderate(java.util.function.Function<Moderation, Ruling> work) {
        return DATABASE.inTransaction(entities -> work.apply(fixture.moderation(entities)));
    }

    private List<BarredMember> bans(UUID actor) {
        String code = fixture.code(room);
        BarredMembers.Answer answer = DATABASE.inTransaction(
                entities -> fixture.barredMembers(entities).of(code, actor));
        return ((BarredMembers.Answer.Told) answer).members();
    }

    private static Grants grants(UUID member) {
        return DATABASE.inTransaction(entities ->
                entities.find(org.syncwatch.room.entity.Member.class, member).grants());
    }

    private static List<Barred> barred(Ruling.Made made, UUID member) {
        List<Barred> barred = new ArrayList<>();
        made.roster().participants().stream()
                .filter(participant -> participant.memberId().equals(member.toString()))
                .forEach(participant -> barred.addAll(participant.barred()));
        return barred;
    }

    private static Ruling.Made made(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Made.class);
        return (Ruling.Made) ruling;
    }

    private static JoinRequest guest(String name) {
        return new JoinRequest(null, name, null, null, "192.0.2.7");
    }

    private static JoinRequest token(JoinOutcome.Seated seat) {
        return new JoinRequest(null, null, null, seat.memberToken(), "192.0.2.7");
    }

    private static JoinOutcome.Seated seated(JoinOutcome outcome) {
        assertThat(outcome).isInstanceOf(JoinOutcome.Seated.class);
        return (JoinOutcome.Seated) outcome;
    }
}
