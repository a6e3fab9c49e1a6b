package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.boundary.PasswordHashing;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.limits.boundary.TooMany;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.rights.entity.RoomRules;
import org.syncwatch.room.entity.RoomSettings;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.SharedCounters;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.testing.TestLimits;

class DoorGuardTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String HASH =
            new PasswordHashing(4, new SecureRandom()).hash("popcorn").orElseThrow();
    private static final String HERE = "203.0.113.9/32";
    private static final String ELSEWHERE = "198.51.100.1/32";

    private final ManualClock clock = new ManualClock();
    private final Limits limits = TestLimits.only(
            Map.of(
                    Limit.ROOM_JOINS, "10/PT1M",
                    Limit.WRONG_ROOM_CODES, "5/PT1H/PT1H",
                    Limit.WRONG_ROOM_PASSWORDS, "3/PT30M/PT30M"),
            new SharedCounters().node("here"),
            clock);
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock, limits);
    private final UUID owner = fixture.account("ada");
    private final String open = fixture.code(fixture.room(owner, 5, PlaybackControl.all));
    private final String guarded = fixture.code(fixture.room(
            owner,
            new RoomSettings(
                    "Secret",
                    8,
                    HASH,
                    RoomRules.steeredBy(PlaybackControl.all),
                    RoomFixture.WAITING,
                    RoomSettings.Heir.FIRST)));
    private final Door door = fixture.door();

    @Test
    void afterFiveWrongCodesAnHourPassesBeforeAnyCodeIsLookedAt() {
        IntStream.range(0, 4)
                .forEach(guess -> assertThat(door.look("2222222" + (guess + 2), HERE))
                        .isInstanceOf(LookOutcome.UnknownRoom.class));
        assertThat(door.enter("33333333", guest(null), HERE)).isInstanceOf(JoinOutcome.UnknownRoom.class);

        assertThat(door.look(open, HERE))
                .isEqualTo(new LookOutcome.HeldUp(new TooMany(Limit.WRONG_ROOM_CODES, Duration.ofHours(1))));
        assertThat(door.enter(open, guest(null), HERE)).isInstanceOf(JoinOutcome.HeldUp.class);
        assertThat(door.look(open, ELSEWHERE)).isInstanceOf(LookOutcome.Seen.class);

        clock.advance(Duration.ofHours(1));
        assertThat(door.look(open, HERE)).isInstanceOf(LookOutcome.Seen.class);
    }

    @Test
    void anOldLinkToARoomThatEndedIsNoGuess() {
        DATABASE.transact(entities -> entities.createNativeQuery("update room set closed_at = now() where code = ?1")
                .setParameter(1, open)
                .executeUpdate());

        IntStream.range(0, 8)
                .forEach(visit -> assertThat(door.look(open, HERE)).isInstanceOf(LookOutcome.UnknownRoom.class));
    }

    @Test
    void threeWrongPasswordsCloseThisRoomToThisAddressOnly() {
        IntStream.range(0, 3)
                .forEach(guess -> assertThat(door.enter(guarded, guest("wrong"), HERE))
                        .isInstanceOf(JoinOutcome.WrongPassword.class));

        assertThat(door.enter(guarded, guest("popcorn"), HERE))
                .isEqualTo(new JoinOutcome.HeldUp(new TooMany(Limit.WRONG_ROOM_PASSWORDS, Duration.ofMinutes(30))));
        assertThat(door.enter(guarded, guest("popcorn"), ELSEWHERE)).isInstanceOf(JoinOutcome.Seated.class);
        assertThat(door.enter(open, guest(null), HERE)).isInstanceOf(JoinOutcome.Seated.class);

        clock.advance(Duration.ofMinutes(30));
        assertThat(door.enter(guarded, guest("popcorn"), HERE)).isInstanceOf(JoinOutcome.Seated.class);
    }

    @Test
    void askingWhetherAPasswordIsNeededIsNoGuess() {
        IntStream.range(0, 5).forEach(visit -> door.enter(guarded, guest(null), HERE));

        assertThat(door.enter(guarded, guest("popcorn"), HERE)).isInstanceOf(JoinOutcome.Seated.class);
    }

    @Test
    void tenMayEnterInAMinuteAndMembersMayAlwaysComeBack() {
        JoinOutcome.Seated eve = (JoinOutcome.Seated) door.enter(open, guest(null), HERE);
        IntStream.range(0, 9).forEach(number -> door.enter(open, guest(null), HERE));

        assertThat(door.enter(open, guest(null), HERE)).isInstanceOf(JoinOutcome.HeldUp.class);
        IntStream.range(0, 30)
                .forEach(time -> assertThat(
                                door.enter(open, new JoinRequest(null, null, null, eve.memberToken(), null), HERE))
                        .isEqualTo(eve));
    }

    @Test
    void aMadeUpMemberSecretDoesNotHelpToGuessPasswords() {
        JoinRequest guess = new JoinRequest(null, "Eve", "wrong", "made up", null);
        IntStream.range(0, 3).forEach(number -> door.enter(guarded, guess, HERE));

        assertThat(door.enter(guarded, guess, HERE)).isInstanceOf(JoinOutcome.HeldUp.class);
    }

    @Test
    void whoHasNoLimitIsNotCounted() {
        IntStream.range(0, 20)
                .forEach(guess -> assertThat(door.look("22222222", null)).isInstanceOf(LookOutcome.UnknownRoom.class));
    }

    private static JoinRequest guest(@Nullable String password) {
        return new JoinRequest(null, "Eve", password, null, null);
    }
}
