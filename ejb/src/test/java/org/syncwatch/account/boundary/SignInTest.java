package org.syncwatch.account.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.boundary.SignIn.Outcome;
import org.syncwatch.account.control.AccountStore;
import org.syncwatch.account.control.RefreshTokens;
import org.syncwatch.account.control.SessionRows;
import org.syncwatch.account.entity.Device;
import org.syncwatch.audit.boundary.Actor;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.platform.FakeRounds;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.SharedCounters;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.testing.TestLimits;

/** Signing in, being slowed down, and being banned. */
class SignInTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String HERE = "203.0.113.9/32";
    private static final String ELSEWHERE = "198.51.100.1/32";

    private final ManualClock clock = new ManualClock();
    private final PasswordHashing hashing = new PasswordHashing(4, new SecureRandom());
    private final Fired<AuditEvent> audit = new Fired<>();
    private final Fired<Banished> banished = new Fired<>();
    private final AccountStore store = new AccountStore(DATABASE.entities(), clock);
    private final RefreshTokens tokens = new RefreshTokens(
            DATABASE.entities(), clock, new SecureRandom(), Duration.ofDays(7), Duration.ofSeconds(10));
    private final Admins admins = new Admins(Optional.of(" Root ,ops"));
    private final Accounts accounts = new Accounts(store, new SessionRows(DATABASE.entities(), clock), clock, audit) {
        @Override
        Credentials credentials(String login) {
            return DATABASE.inTransaction(own -> super.credentials(login));
        }
    };
    private final SignIn signIn = new SignIn(
            hashing,
            accounts,
            new GuessGuard(TestLimits.only(
                    Map.of(
                            Limit.WRONG_PASSWORDS, "5/PT15M/PT5S",
                            Limit.WRONG_PASSWORDS_OF_ACCOUNT, "20/PT1M/PT1S",
                            Limit.WRONG_PASSWORDS_FROM_ADDRESS, "30/PT15M/PT5S"),
                    new SharedCounters().node("here"),
                    clock)),
            audit);
    private final Bans bans = new Bans(store, tokens, admins, clock, audit, banished);
    private final Actor root = new Actor(UUID.randomUUID(), "root");
    private final String name = "ada" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID ada = signUp(name);

    @Test
    void signingInIsNotedAndSoIsFailing() {
        assertThat(signIn.signIn(name, "right", HERE)).isInstanceOf(Outcome.SignedIn.class);
        assertThat(signIn.signIn(name, "wrong", HERE)).isInstanceOf(Outcome.BadCredentials.class);
        assertThat(signIn.signIn("hunter2", "wrong", HERE)).isInstanceOf(Outcome.BadCredentials.class);

        List<AuditEvent> noted = audit.heard().stream()
                .filter(event -> event.type() != AuditType.AUTH_REGISTERED)
                .toList();
        assertThat(noted)
                .extracting(AuditEvent::type)
                .containsExactly(AuditType.AUTH_LOGIN, AuditType.AUTH_LOGIN_FAILED, AuditType.AUTH_LOGIN_FAILED);
        assertThat(noted).extracting(AuditEvent::actor).containsExactly(ada, null, null);
        assertThat(noted).extracting(AuditEvent::targetId).containsExactly(ada.toString(), ada.toString(), "unknown");
        assertThat(noted.toString())
                .as("people type passwords into the wrong field")
                .doesNotContain("hunter2");
    }

    @Test
    void afterFiveWrongPasswordsEachOneMoreDoublesTheWaitOfThisAddressOnly() {
        guess(5, HERE);
        assertThat(signIn.signIn(name, "right", HERE))
                .isInstanceOfSatisfying(
                        Outcome.HeldUp.class,
                        held -> assertThat(held.why().retryAfter()).isEqualTo(Duration.ofSeconds(5)));
        assertThat(signIn.signIn(name.toUpperCase(Locale.ROOT), "right", HERE)).isInstanceOf(Outcome.HeldUp.class);
        assertThat(signIn.signIn(name, "right", ELSEWHERE)).isInstanceOf(Outcome.SignedIn.class);

        clock.advance(Duration.ofSeconds(5));
        guess(1, HERE);
        assertThat(signIn.signIn(name, "right", HERE))
                .isInstanceOfSatisfying(
                        Outcome.HeldUp.class,
                        held -> assertThat(held.why().retryAfter()).isEqualTo(Duration.ofSeconds(10)));

        clock.advance(Duration.ofSeconds(10));
        assertThat(signIn.signIn(name, "right", HERE)).isInstanceOf(Outcome.SignedIn.class);
        guess(4, HERE);
        assertThat(signIn.signIn(name, "right", HERE))
                .as("forgiven by the right one")
                .isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void manyAddressesTogetherSlowEachOtherDownButLockNobodyOut() {
        IntStream.range(0, 40).forEach(bot -> signIn.signIn(name, "wrong", "192.0.2." + bot + "/32"));

        assertThat(signIn.signIn(name, "right", HERE))
                .isInstanceOfSatisfying(
                        Outcome.HeldUp.class,
                        held -> assertThat(held.why().limit()).isEqualTo(Limit.WRONG_PASSWORDS_OF_ACCOUNT));
        clock.advance(Duration.ofMinutes(1));
        assertThat(signIn.signIn(name, "right", HERE)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void oneAddressCannotTryOnePasswordAtManyAccounts() {
        IntStream.range(0, 30).forEach(number -> signIn.signIn("somebody" + number, "123456", HERE));

        assertThat(signIn.signIn(name, "right", HERE)).isInstanceOf(Outcome.HeldUp.class);
    }

    @Test
    void whoIsBannedHearsWhyOnceThePasswordIsRight() {
        assertThat(ban(name)).isEqualTo(BanOutcome.DONE);

        assertThat(signIn.signIn(name, "right", HERE)).isEqualTo(new Outcome.Banned("spam"));
        assertThat(signIn.signIn(name, "wrong", HERE)).isInstanceOf(Outcome.BadCredentials.class);

        DATABASE.transact(entities -> bans.undo(root, name));
        assertThat(signIn.signIn(name, "right", HERE)).isInstanceOf(Outcome.SignedIn.class);
        assertThat(audit.heard())
                .extracting(AuditEvent::type)
                .contains(AuditType.ADMIN_USER_BANNED, AuditType.ADMIN_USER_BAN_UNDONE);
    }

    @Test
    void aBanEndsSessionsAndIsToldToEveryNode() {
        Sessions sessions = new Sessions(tokens, store, audit);
        String secret = DATABASE.inTransaction(entities -> sessions.start(ada, Device.UNKNOWN))
                .secret();
        Fired<AccountsBanned> told = new Fired<>();
        RecentBans recent = new RecentBans(
                new BannedSince(store, clock) {
                    @Override
                    Set<UUID> accounts() {
                        return DATABASE.inTransaction(own -> super.accounts());
                    }
                },
                new FakeRounds("web"),
                told);

        ban(name);
        recent.look();
        recent.look();

        Sessions.Outcome refreshed = DATABASE.inTransaction(entities -> sessions.refresh(secret));
        assertThat(refreshed).isInstanceOf(Sessions.Outcome.Ended.class);
        assertThat(recent.include(ada)).isTrue();
        assertThat(told.heard()).filteredOn(event -> event.includes(ada)).hasSize(1);
        assertThat(banished.heard()).containsExactly(new Banished(ada));

        DATABASE.transact(entities -> bans.undo(root, name));
        recent.look();
        assertThat(recent.include(ada)).isFalse();
    }

    @Test
    void onlyThoseThereAreCanBeBannedAndNoAdmin() {
        assertThat(ban("nobody-of-this-name")).isEqualTo(BanOutcome.UNKNOWN_ACCOUNT);
        DATABASE.transact(entities -> accounts.add("root@example.org", "root", "hash"));
        assertThat(ban("ROOT")).isEqualTo(BanOutcome.IS_AN_ADMIN);
    }

    @Test
    void nobodySignsUpAsAnAdmin() {
        SignUp signUp = new SignUp(hashing, accounts, admins);

        assertThat(signUp.signUp("eve@example.org", "OPS", "password"))
                .isInstanceOf(SignUp.Outcome.UsernameTaken.class);
    }

    private BanOutcome ban(String username) {
        return DATABASE.inTransaction(entities -> bans.ban(root, username, "spam"));
    }

    private void guess(int times, @Nullable String from) {
        IntStream.range(0, times)
                .forEach(time ->
                        assertThat(signIn.signIn(name, "wrong", from)).isInstanceOf(Outcome.BadCredentials.class));
    }

    private UUID signUp(String username) {
        String hash = hashing.hash("right").orElseThrow();
        return ((SignUp.Outcome.SignedUp)
                        DATABASE.inTransaction(entities -> accounts.add(username + "@example.org", username, hash)))
                .identity()
                .id();
    }
}
