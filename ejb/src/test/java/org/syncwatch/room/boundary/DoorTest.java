package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.boundary.PasswordHashing;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.rights.entity.RoomRules;
import org.syncwatch.room.entity.RoomSettings;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class DoorTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String HASH =
            new PasswordHashing(4, new SecureRandom()).hash("popcorn").orElseThrow();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());
    private final UUID owner = fixture.account("ada");
    private final UUID guarded = fixture.room(
            owner,
            new RoomSettings(
                    "Secret",
                    8,
                    HASH,
                    RoomRules.steeredBy(PlaybackControl.all),
                    RoomFixture.WAITING,
                    RoomSettings.Heir.FIRST));
    private final String code = fixture.code(guarded);
    private final Door door = fixture.door();

    @Test
    void aGuardedRoomLetsInWhoKnowsThePassword() {
        assertThat(door.enter(code, guest("Eve", null), null)).isInstanceOf(JoinOutcome.WrongPassword.class);
        assertThat(door.enter(code, guest("Eve", "peanuts"), null)).isInstanceOf(JoinOutcome.WrongPassword.class);
        assertThat(door.enter(code, guest("Eve", "popcorn"), null)).isInstanceOf(JoinOutcome.Seated.class);
    }

    @Test
    void whoOnceCameInNeedsNoPasswordAgain() {
        JoinOutcome.Seated eve = (JoinOutcome.Seated) door.enter(code, guest("Eve", "popcorn"), null);

        JoinOutcome back = door.enter(code, new JoinRequest(null, null, null, eve.memberToken(), null), null);

        assertThat(back).isEqualTo(eve);
        assertThat(door.enter(code, new JoinRequest(null, "Eve", null, "another", null), null))
                .isInstanceOf(JoinOutcome.WrongPassword.class);
    }

    @Test
    void aCodeMayBeTypedInLowerCase() {
        assertThat(door.enter(" " + code.toLowerCase(Locale.ROOT), guest("Eve", "popcorn"), null))
                .isInstanceOf(JoinOutcome.Seated.class);
    }

    @Test
    void aNameThatCannotBeStoredKeepsNobodyElseOut() throws Exception {
        String open = fixture.code(fixture.room(owner, 8, PlaybackControl.all));
        ExecutorService people = Executors.newFixedThreadPool(8);
        CountDownLatch ready = new CountDownLatch(1);
        try {
            List<Future<JoinOutcome>> outcomes = IntStream.range(0, 8)
                    .mapToObj(number -> people.submit(() -> {
                        ready.await();
                        return door.enter(open, guest(number % 2 == 0 ? "\0" : "guest " + number, null), null);
                    }))
                    .toList();
            ready.countDown();
            for (int number = 0; number < outcomes.size(); number++) {
                Future<JoinOutcome> outcome = outcomes.get(number);
                if (number % 2 == 0) {
                    assertThatThrownBy(outcome::get).rootCause().hasMessageContaining("invalid byte sequence");
                } else {
                    assertThat(outcome.get()).isInstanceOf(JoinOutcome.Seated.class);
                }
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static JoinRequest guest(String name, @Nullable String password) {
        return new JoinRequest(null, name, password, null, null);
    }
}
