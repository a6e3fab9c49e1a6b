package org.syncwatch.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.control.RefreshTokens.Rotation;
import org.syncwatch.account.entity.Device;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.TestDatabase;

class RefreshTokensTest {

    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final Duration GRACE = Duration.ofSeconds(10);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final SecureRandom random = new SecureRandom();
    private RefreshSecret first;

    @BeforeEach
    void signIn() {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        first = database.inTransaction(em -> {
            var account = new AccountStore(em, clock)
                    .add(name + "@example.org", name, "x")
                    .orElseThrow();
            return tokens(em).startFamily(account.id(), Device.UNKNOWN).secret();
        });
    }

    @Test
    void aTokenIsReplacedAtEachUse() {
        var second = rotated(rotate(first));
        var third = rotated(rotate(second));
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    }

    @Test
    void anOldRefreshTokenEndsTheFamily() {
        var second = rotated(rotate(first));
        clock.advance(GRACE);
        assertThat(rotate(first)).isInstanceOf(Rotation.Reused.class);
        assertThat(rotate(second)).isInstanceOf(Rotation.Unknown.class);
        assertThat(rotate(first)).isInstanceOf(Rotation.Unknown.class);
    }

    @Test
    void anOlderTokenThanTheLastEndsTheFamilyToo() {
        var second = rotated(rotate(first));
        clock.advance(Duration.ofHours(1));
        var third = rotated(rotate(second));
        assertThat(rotate(first)).isInstanceOf(Rotation.Reused.class);
        assertThat(rotate(third)).isInstanceOf(Rotation.Unknown.class);
    }

    @Test
    void withinTheGraceTheSameSuccessorIsGivenAgain() {
        var second = rotated(rotate(first));
        clock.advance(GRACE.minusMillis(1));
        assertThat(rotated(rotate(first))).isEqualTo(second);
        assertThat(rotate(second)).isInstanceOf(Rotation.Rotated.class);
    }

    @Test
    void aThiefWhoWonTheGraceIsFoundOutWhenTheOwnerComesBack() {
        var owners = rotated(rotate(first));
        var thiefs = rotated(rotate(first));
        var thiefsNext = rotated(rotate(thiefs));
        clock.advance(Duration.ofMinutes(15));
        assertThat(rotate(owners)).isInstanceOf(Rotation.Reused.class);
        assertThat(rotate(thiefsNext)).isInstanceOf(Rotation.Unknown.class);
    }

    @Test
    void aTokenExpiresAfterItsLifetimeAndUseProlongsIt() {
        clock.advance(LIFETIME.minusSeconds(1));
        var second = rotated(rotate(first));
        clock.advance(LIFETIME.minusSeconds(1));
        var third = rotated(rotate(second));
        clock.advance(LIFETIME);
        assertThat(rotate(third)).isInstanceOf(Rotation.Unknown.class);
    }

    @Test
    void signingOutEndsTheFamily() {
        var second = rotated(rotate(first));
        database.transact(em -> tokens(em).endFamily(second));
        assertThat(rotate(second)).isInstanceOf(Rotation.Unknown.class);
        assertThat(rotate(first)).isInstanceOf(Rotation.Unknown.class);
    }

    @Test
    void whatAStrangerMadeUpIsUnknown() {
        assertThat(rotate(new RefreshSecret("made up"))).isInstanceOf(Rotation.Unknown.class);
        assertThat(rotate(new RefreshSecret(""))).isInstanceOf(Rotation.Unknown.class);
    }

    @Test
    void twentyTabsRefreshingAtOnceAllGetTheSameSuccessor() throws Exception {
        var results = together(20, () -> rotate(first));
        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(Rotation.Rotated.class));
        assertThat(results).extracting(RefreshTokensTest::rotated).containsOnly(rotated(results.get(0)));
    }

    @Test
    void whenAnOldTokenRacesTheNewestTheFamilyIsEndedForBoth() throws Exception {
        for (int round = 0; round < 10; round++) {
            signIn();
            var old = first;
            var newest = rotated(rotate(first));
            clock.advance(GRACE);
            var results = together(List.of(() -> rotate(old), () -> rotate(newest)));
            assertThat(results.get(0)).isInstanceOf(Rotation.Reused.class);
            if (results.get(1) instanceof Rotation.Rotated rotated) {
                assertThat(rotate(rotated.secret())).isInstanceOf(Rotation.Unknown.class);
            }
        }
    }

    @Test
    void theSweepForgetsOnlyWhatHasExpired() {
        var second = rotated(rotate(first));
        clock.advance(LIFETIME.minusSeconds(1));
        var third = rotated(rotate(second));
        clock.advance(Duration.ofSeconds(2));
        int swept = database.inTransaction(em -> tokens(em).sweep());
        assertThat(swept).isGreaterThanOrEqualTo(2);
        assertThat(rotate(third)).isInstanceOf(Rotation.Rotated.class);
    }

    @Test
    void theSecretItselfIsNotStored() {
        var stored = database.inTransaction(
                em -> em.createNativeQuery("select count(*) from refresh_token where hash = :secret", Long.class)
                        .setParameter("secret", first.text())
                        .getSingleResult());
        assertThat(stored).isEqualTo(0L);
        assertThat(first.toString()).doesNotContain(first.text());
    }

    private Rotation rotate(RefreshSecret secret) {
        return database.inTransaction(em -> tokens(em).rotate(secret));
    }

    private static RefreshSecret rotated(Rotation rotation) {
        assertThat(rotation).isInstanceOf(Rotation.Rotated.class);
        return ((Rotation.Rotated) rotation).secret();
    }

    private RefreshTokens tokens(EntityManager em) {
        return new RefreshTokens(em, clock, random, LIFETIME, GRACE);
    }

    private static List<Rotation> together(int times, Callable<Rotation> work) throws Exception {
        return together(IntStream.range(0, times).mapToObj(i -> work).toList());
    }

    private static List<Rotation> together(List<Callable<Rotation>> work) throws Exception {
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            var results = new ArrayList<Rotation>();
            for (var future : pool.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
