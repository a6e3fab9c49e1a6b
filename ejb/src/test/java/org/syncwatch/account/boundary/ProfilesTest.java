package org.syncwatch.account.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.control.AccountStore;
import org.syncwatch.account.control.RefreshSecret;
import org.syncwatch.account.control.RefreshTokens;
import org.syncwatch.account.control.RefreshTokens.Rotation;
import org.syncwatch.account.control.SessionRows;
import org.syncwatch.account.entity.Device;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.SharedCounters;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.testing.TestLimits;

class ProfilesTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Duration RENAME_EVERY = Duration.ofDays(30);

    private final ManualClock clock = new ManualClock();
    private final Fired<AuditEvent> audit = new Fired<>();
    private final Limits limits =
            TestLimits.only(Map.of(Limit.WRONG_PASSWORDS, "2/PT15M/PT5S"), new SharedCounters().node("here"), clock);
    private final PasswordHashing hashing = new PasswordHashing(4, new SecureRandom());
    private final String name = "u" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID ada = sign(name);

    @Test
    void aNameMayBeChangedOnceInAWhile() {
        String other = name + "x";
        assertThat(rename(ada, other)).isInstanceOf(RenameOutcome.Renamed.class);
        assertThat(rename(ada, other)).as("the same again").isInstanceOf(RenameOutcome.Renamed.class);
        assertThat(rename(ada, name))
                .isEqualTo(new RenameOutcome.TooSoon(clock.instant().plus(RENAME_EVERY)));

        clock.advance(RENAME_EVERY);
        assertThat(rename(ada, name)).isInstanceOf(RenameOutcome.Renamed.class);
        assertThat(profile(ada).username()).isEqualTo(name);
    }

    @Test
    void somebodyElsesNameIsTakenAndAnotherSpellingOfOnesOwnIsNot() {
        sign(name + "b");
        assertThat(rename(ada, name + "B")).isEqualTo(new RenameOutcome.Taken());
        assertThat(rename(ada, name.toUpperCase(Locale.ROOT))).isInstanceOf(RenameOutcome.Renamed.class);
    }

    @RepeatedTest(5)
    void ofTwoWhoWantOneNameAtOnceOneGetsIt() throws Exception {
        UUID grace = sign(name + "g");
        String wanted = name + "w";
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<RenameOutcome>> wishes = List.of(() -> rename(ada, wanted), () -> rename(grace, wanted));
            var first = pool.submit(wishes.get(0));
            var second = pool.submit(wishes.get(1));
            assertThat(List.of(first.get(), second.get())).contains(new RenameOutcome.Taken());
        } finally {
            pool.shutdownNow();
        }
        assertThat(Stream.of(ada, grace).filter(one -> profile(one).username().equals(wanted)))
                .hasSize(1);
    }

    @Test
    void aNewPasswordEndsEveryOtherSessionAndNeedsTheOldOne() {
        UUID own = start(ada, "Firefox").family();
        RefreshSecret elsewhere = start(ada, "Chrome").secret();
        assertThat(change(own, "wrong password")).isEqualTo(new PasswordOutcome.WrongPassword());
        assertThat(sessions(own)).hasSize(2);
        assertThat(audit.heard()).isEmpty();

        assertThat(change(own, "correct horse")).isEqualTo(new PasswordOutcome.Done());
        assertThat(audit.heard()).extracting(AuditEvent::type).containsExactly(AuditType.AUTH_PASSWORD_CHANGED);
        assertThat(sessions(own)).singleElement().satisfies(session -> {
            assertThat(session.id()).isEqualTo(own);
            assertThat(session.current()).isTrue();
            assertThat(session.userAgent()).isEqualTo("Firefox");
        });
        assertThat(database.<Rotation>inTransaction(transaction -> tokens().rotate(elsewhere)))
                .isInstanceOf(Rotation.Unknown.class);
        assertThat(hashing.matches(
                        "new password",
                        database.inTransaction(transaction -> accounts().passwordHash(ada))))
                .contains(true);
    }

    @Test
    void nobodyIsRenamedIntoAnAdmin() {
        assertThat(rename(ada, "Root")).isInstanceOf(RenameOutcome.Taken.class);
    }

    @Test
    void whoGuessesThePasswordOnAnOpenPageIsHeldUp() {
        UUID own = start(ada, "Firefox").family();
        for (int guess = 0; guess < 3; guess++) {
            change(own, "guess " + guess);
        }
        assertThat(change(own, "correct horse")).isInstanceOf(PasswordOutcome.HeldUp.class);
        assertThat(sessions(own)).hasSize(1);
    }

    @Test
    void oneSessionOrAllOthersAreEnded() {
        UUID own = start(ada, "own").family();
        UUID other = start(ada, "other").family();
        start(ada, "third");
        UUID strangers = start(sign(name + "s"), "stranger").family();

        assertThat(database.<Boolean>inTransaction(transaction -> rows().end(ada, strangers)))
                .isFalse();
        assertThat(database.<Boolean>inTransaction(transaction -> rows().end(ada, other)))
                .isTrue();
        assertThat(sessions(own)).extracting(OwnSession::userAgent).containsExactlyInAnyOrder("own", "third");
        assertThat(database.<Integer>inTransaction(transaction -> rows().endOthers(ada, own)))
                .isEqualTo(1);
        assertThat(sessions(own)).extracting(OwnSession::id).containsExactly(own);
        clock.advance(Duration.ofDays(8));
        assertThat(sessions(own)).as("long unused").isEmpty();
    }

    @Test
    void aUserAgentIsCutToWhatFits() {
        start(ada, "x".repeat(5_000));
        assertThat(sessions(null))
                .singleElement()
                .satisfies(session -> assertThat(session.userAgent()).hasSize(200));
    }

    private UUID sign(String username) {
        String hash = hashing.hash("correct horse").orElseThrow();
        return database.inTransaction(em -> new AccountStore(em, clock)
                .add(username + "@example.org", username, hash)
                .orElseThrow()
                .id());
    }

    private RenameOutcome rename(UUID id, String username) {
        Profiles profiles = new Profiles(store(), clock, audit, RENAME_EVERY) {
            @Override
            RenameOutcome rename(UUID account, String wanted) {
                return database.inTransaction(own -> super.rename(account, wanted));
            }
        };
        return new Renaming(profiles, new Admins(Optional.of("root"))).rename(id, username);
    }

    private Profile profile(UUID id) {
        return database.inTransaction(own ->
                new Profiles(store(), clock, audit, RENAME_EVERY).find(id).orElseThrow());
    }

    private PasswordOutcome change(UUID session, String oldPassword) {
        Accounts accounts = new Accounts(store(), rows(), clock, audit) {
            @Override
            String passwordHash(UUID id) {
                return database.inTransaction(own -> super.passwordHash(id));
            }
        };
        OwnSessions own = new OwnSessions(rows(), store(), audit) {
            @Override
            void changePassword(UUID account, @Nullable UUID kept, String hash) {
                database.transact(transaction -> super.changePassword(account, kept, hash));
            }
        };
        OwnPassword password = new OwnPassword(hashing, accounts, new GuessGuard(limits));
        return new PasswordChange(password, hashing, own)
                .change(ada, session, oldPassword, "new password", "192.0.2.7/32");
    }

    private List<OwnSession> sessions(@Nullable UUID current) {
        return database.inTransaction(own -> new OwnSessions(rows(), store(), audit).list(ada, current));
    }

    private Rotation.Rotated start(UUID account, String userAgent) {
        return database.inTransaction(own -> tokens().startFamily(account, new Device(userAgent, "192.0.2.7")));
    }

    private RefreshTokens tokens() {
        return new RefreshTokens(
                database.entities(), clock, new SecureRandom(), Duration.ofDays(7), Duration.ofSeconds(10));
    }

    private Accounts accounts() {
        return new Accounts(store(), rows(), clock, audit);
    }

    private AccountStore store() {
        return new AccountStore(database.entities(), clock);
    }

    private SessionRows rows() {
        return new SessionRows(database.entities(), clock);
    }
}
