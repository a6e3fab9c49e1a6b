package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Roster.Participant;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.rights.entity.RoomRules;
import org.syncwatch.room.entity.Coming;
import org.syncwatch.room.entity.RoomSettings;
import org.syncwatch.room.entity.Ruling;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class StewardshipTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final UUID ada = fixture.account("ada");
    private final UUID bob = fixture.account("bob");
    private final UUID room = fixture.room(ada, 5, PlaybackControl.all);
    private final UUID adasSeat = fixture.member(room, ada);
    private final UUID bobsSeat = laterMember(bob);
    private final String code = fixture.code(room);

    @Test
    void newSettingsHoldAtOnceForWhoeverIsIn() {
        Ruling.Made made = made(rule(owner -> owner.change(
                code,
                ada,
                before -> new RoomSettings(
                        "Quiet night",
                        2,
                        "hash",
                        RoomRules.Preset.theatre.rules(),
                        before.waiting(),
                        before.succession()))));

        assertThat(made.info().name()).isEqualTo("Quiet night");
        assertThat(made.info().hasPassword()).isTrue();
        assertThat(made.info().revision()).isEqualTo(made.roster().revision());
        assertThat(made.roster().settingsRevision()).isEqualTo(made.info().revision());
        assertThat(made.roster().participants())
                .extracting(Participant::maySteer)
                .containsExactly(true, false);
        assertThat(made.roster().participants()).as("nobody loses the seat").hasSize(2);
    }

    @Test
    void theOldCodeLeadsNowhereAndTheNewOneInWhileMembersStay() {
        Ruling.Made made = made(rule(owner -> owner.rekey(code, ada)));

        assertThat(fixture.door().enter(code, new JoinRequest(null, "Eve", null, null, null), null))
                .isInstanceOf(JoinOutcome.UnknownRoom.class);
        assertThat(fixture.door().enter(made.info().code(), new JoinRequest(null, "Eve", null, null, null), null))
                .isInstanceOf(JoinOutcome.Seated.class);
        assertThat(made.roster().participants()).hasSize(2);
    }

    @Test
    void anOwnerExtendsTheRoomUpToItsLongestLife() {
        long end = made(rule(owner -> owner.extend(code, ada))).info().expiresAtMs();
        long later = made(rule(owner -> owner.extend(code, ada))).info().expiresAtMs();

        assertThat(later - end).isEqualTo(Duration.ofHours(12).toMillis());
        assertThat(rule(owner -> owner.extend(code, ada))).isEqualTo(new Ruling.Refused(Refusal.longest_life));
    }

    @Test
    void aRoomIsWarnedOnceBeforeItsEndAndAgainAfterItWasExtended() {
        assertThat(warned()).isFalse();
        clock.advance(Duration.ofHours(24).minus(Duration.ofMinutes(9)));
        assertThat(warned()).isTrue();
        assertThat(warned()).isFalse();

        made(rule(owner -> owner.extend(code, ada)));
        assertThat(warned()).isFalse();
        clock.advance(Duration.ofHours(12));
        assertThat(warned()).isTrue();
    }

    @Test
    void theNewOwnerOwnsAndTheOldOneModerates() {
        Ruling.Made made = made(rule(owner -> owner.handOver(code, ada, bobsSeat)));

        assertThat(made.roster().participants())
                .extracting(Participant::role)
                .containsExactly(Role.moderator, Role.owner);
        assertThat(rule(owner -> owner.rekey(code, ada))).isEqualTo(new Ruling.Refused(Refusal.owner_needed));
        made(rule(owner -> owner.handOver(code, bob, adasSeat)));
    }

    @Test
    void aRoomIsNotHandedToAGuestNorToSomebodyWhoLeft() {
        UUID eve = fixture.guest(room, "Eve");
        UUID socket = UUID.randomUUID();
        DATABASE.transact(entities ->
                fixture.presence(entities).arrive(List.of(new Coming(room, bobsSeat, socket, false, null))));
        DATABASE.transact(entities -> fixture.presence(entities).depart(room, bobsSeat, socket, true));

        assertThat(rule(owner -> owner.handOver(code, ada, eve))).isEqualTo(new Ruling.Refused(Refusal.account_needed));
        assertThat(rule(owner -> owner.handOver(code, ada, bobsSeat))).isInstanceOf(Ruling.UnknownMember.class);
        assertThat(rule(owner -> owner.handOver(code, ada, adasSeat)))
                .isEqualTo(new Ruling.Refused(Refusal.not_yourself));
    }

    @Test
    void nobodyButTheOwnerDecidesAboutTheRoom() {
        made(rule(owner -> owner.appoint(code, ada, bobsSeat, true)));
        UUID stranger = fixture.account("mallory");

        for (Function<UUID, Ruling> deed : List.<Function<UUID, Ruling>>of(
                who -> rule(owner -> owner.change(code, who, before -> before)),
                who -> rule(owner -> owner.rekey(code, who)),
                who -> rule(owner -> owner.extend(code, who)),
                who -> rule(owner -> owner.appoint(code, who, bobsSeat, true)),
                who -> rule(owner -> owner.handOver(code, who, bobsSeat)))) {
            assertThat(deed.apply(bob)).isEqualTo(new Ruling.Refused(Refusal.owner_needed));
            assertThat(deed.apply(stranger)).isEqualTo(new Ruling.Refused(Refusal.not_a_member));
        }
    }

    @RepeatedTest(10)
    void ofTwoWhoAreHandedTheRoomAtOnceOneOwnsIt() throws Exception {
        UUID carolsSeat = fixture.member(room, fixture.account("carol"));
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Ruling>> hands = List.of(
                    () -> rule(owner -> owner.handOver(code, ada, bobsSeat)),
                    () -> rule(owner -> owner.handOver(code, ada, carolsSeat)));
            int made = 0;
            for (Future<Ruling> ruling : people.invokeAll(hands)) {
                made += ruling.get() instanceof Ruling.Made ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
            assertThat(owners()).hasSize(1);
        } finally {
            people.shutdownNow();
        }
    }

    private List<Participant> owners() {
        return DATABASE
                .inTransaction(entities -> fixture.presence(entities).room(room).orElseThrow())
                .roster()
                .participants()
                .stream()
                .filter(participant -> participant.role() == Role.owner)
                .toList();
    }

    private boolean warned() {
        return DATABASE.inTransaction(entities -> fixture.rooms(entities).warnOfEnd())
                .containsKey(room);
    }

    private UUID laterMember(UUID account) {
        clock.advance(Duration.ofMillis(1));
        return fixture.member(room, account);
    }

    private Ruling rule(Function<Stewardship, Ruling> work) {
        return DATABASE.inTransaction(entities -> work.apply(fixture.stewardship(entities)));
    }

    private static Ruling.Made made(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Made.class);
        return (Ruling.Made) ruling;
    }
}
