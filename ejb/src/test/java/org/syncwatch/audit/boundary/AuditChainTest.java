package org.syncwatch.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.audit.boundary.AuditTrail.Deed;
import org.syncwatch.audit.control.AuditRows;
import org.syncwatch.audit.control.ChainHashes;
import org.syncwatch.audit.control.Chains;
import org.syncwatch.audit.control.DeedRows;
import org.syncwatch.audit.entity.ChainEnd;
import org.syncwatch.audit.entity.ChainEnds;
import org.syncwatch.audit.entity.SealedDeed;
import org.syncwatch.platform.Json;
import org.syncwatch.testing.TestDatabase;

class AuditChainTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final AuditTrail trail = new AuditTrail(new AuditRows(DATABASE.entities(), Json.mapper()));
    private final AuditChain chain = new AuditChain(
            new Chains(DATABASE.entities()),
            new DeedRows(DATABASE.entities(), Json.mapper()),
            new ChainHashes(Json.mapper()));

    @BeforeEach
    void empty() {
        DATABASE.transact(entities -> {
            entities.createNativeQuery("delete from audit_log").executeUpdate();
            entities.createNativeQuery("delete from audit_chain").executeUpdate();
            entities.createNativeQuery(
                            "insert into audit_chain (retention) values ('security'), ('moderation'), ('activity')")
                    .executeUpdate();
        });
    }

    @Test
    void rowsAreSealedInTheirOrderEachBehindTheOneBefore() {
        note(AuditType.AUTH_LOGIN, 3);
        assertThat(seal(Retention.SECURITY, 2)).isEqualTo(2);
        note(AuditType.AUTH_LOGIN, 1);
        assertThat(seal(Retention.SECURITY, 10)).isEqualTo(2);
        assertThat(seal(Retention.SECURITY, 10)).isZero();

        List<SealedDeed> sealed = all(Retention.SECURITY);

        assertThat(sealed).extracting(row -> row.end().number()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(sealed.get(0).previous()).isEqualTo("0".repeat(64));
        assertThat(sealed.get(3).previous()).isEqualTo(sealed.get(2).end().hash());
        assertThat(ends(Retention.SECURITY).last()).isEqualTo(sealed.get(3).end());
        assertThat(sealed)
                .allSatisfy(row -> assertThat(hashOf(row)).isEqualTo(row.end().hash()));
    }

    @Test
    void eachClassHasItsOwnChain() {
        note(AuditType.AUTH_LOGIN, 2);
        note(AuditType.PARTICIPANT_KICKED, 1);

        assertThat(chained(AuditChain::unsealed)).containsExactly(Retention.SECURITY, Retention.MODERATION);
        seal(Retention.SECURITY, 10);
        assertThat(chained(AuditChain::unsealed)).containsExactly(Retention.MODERATION);
        seal(Retention.MODERATION, 10);

        assertThat(ends(Retention.SECURITY).last().number()).isEqualTo(2);
        assertThat(ends(Retention.MODERATION).last().number()).isEqualTo(1);
        assertThat(ends(Retention.ACTIVITY).last().number()).isZero();
    }

    @Test
    void anAlteredRowHasAnotherHash() {
        note(AuditType.AUTH_LOGIN, 2);
        seal(Retention.SECURITY, 10);
        update("update audit_log set actor_name = 'Mallory' where number = 1");

        assertThat(all(Retention.SECURITY))
                .extracting(row -> hashOf(row).equals(row.end().hash()))
                .containsExactly(false, true);
    }

    @Test
    void aRowThatIsCommittedLateIsSealedLater() {
        DATABASE.transact(late -> {
            trail.note(deeds(AuditType.AUTH_LOGIN, 1));
            inAnother(() -> {
                note(AuditType.AUTH_LOGIN, 1);
                return true;
            });
            assertThat(inAnother(() -> seal(Retention.SECURITY, 10))).isEqualTo(1);
        });

        assertThat(seal(Retention.SECURITY, 10)).isEqualTo(1);
        assertThat(all(Retention.SECURITY))
                .extracting(row -> row.deed().id())
                .as("the later one of two was sealed first")
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void nodesThatSealAtOnceSealEachRowOnce() throws Exception {
        note(AuditType.AUTH_LOGIN, 200);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> rounds = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(round -> () -> seal(Retention.SECURITY, 20))
                    .toList();
            for (Future<Integer> round : nodes.invokeAll(rounds)) {
                assertThat(round.get()).isBetween(0, 20);
            }
        } finally {
            nodes.shutdownNow();
        }
        IntStream.range(0, 20).forEach(rest -> seal(Retention.SECURITY, 20));

        List<SealedDeed> sealed = all(Retention.SECURITY);
        assertThat(sealed).hasSize(200);
        assertThat(IntStream.range(1, 200))
                .allSatisfy(place -> assertThat(sealed.get(place).previous())
                        .isEqualTo(sealed.get(place - 1).end().hash()));
    }

    @Test
    void whatIsOldIsCutOffInBatchesAndLeavesItsLastHash() {
        note(AuditType.PARTICIPANT_JOINED, 5);
        seal(Retention.ACTIVITY, 10);
        List<SealedDeed> before = all(Retention.ACTIVITY);
        update("update audit_log set at = at - interval '31 days' where number in (1, 2, 3, 5)");
        Instant cutoff = Instant.now().minus(Duration.ofDays(30));

        assertThat(cut(Retention.ACTIVITY, cutoff, 2)).isEqualTo(2);
        assertThat(cut(Retention.ACTIVITY, cutoff, 2))
                .as("a young row holds what is behind it")
                .isEqualTo(1);
        assertThat(cut(Retention.ACTIVITY, cutoff, 2)).isZero();

        assertThat(ends(Retention.ACTIVITY))
                .isEqualTo(new ChainEnds(before.get(2).end(), before.get(4).end()));
        assertThat(all(Retention.ACTIVITY))
                .extracting(row -> row.end().number())
                .containsExactly(4L, 5L);
        note(AuditType.PARTICIPANT_JOINED, 1);
        seal(Retention.ACTIVITY, 10);
        assertThat(ends(Retention.ACTIVITY).last().number()).isEqualTo(6);
    }

    @Test
    void aChainThatIsCutAltogetherGoesOnWhereItStood() {
        note(AuditType.PARTICIPANT_JOINED, 2);
        seal(Retention.ACTIVITY, 10);
        ChainEnd last = ends(Retention.ACTIVITY).last();

        assertThat(cut(Retention.ACTIVITY, Instant.now().plus(Duration.ofDays(1)), 10))
                .isEqualTo(2);
        note(AuditType.PARTICIPANT_JOINED, 1);
        seal(Retention.ACTIVITY, 10);

        assertThat(ends(Retention.ACTIVITY).anchor()).isEqualTo(last);
        assertThat(all(Retention.ACTIVITY))
                .singleElement()
                .satisfies(row -> assertThat(row.previous()).isEqualTo(last.hash()));
    }

    @Test
    void anUnsealedRowIsNeverForgotten() {
        note(AuditType.PARTICIPANT_JOINED, 2);

        assertThat(cut(Retention.ACTIVITY, Instant.now().plus(Duration.ofDays(1)), 10))
                .isZero();
        assertThat(seal(Retention.ACTIVITY, 10)).isEqualTo(2);
    }

    private void note(AuditType type, int deeds) {
        DATABASE.transact(entities -> trail.note(deeds(type, deeds)));
    }

    private static List<Deed> deeds(AuditType type, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Deed(
                        new AuditEvent(
                                type,
                                UUID.randomUUID(),
                                "Ada",
                                TargetType.ROOM,
                                "room",
                                Map.of("number", Integer.toString(number)),
                                true),
                        "192.0.2.1"))
                .toList();
    }

    private int seal(Retention retention, int most) {
        return chained(own -> own.seal(retention, most));
    }

    private int cut(Retention retention, Instant before, int most) {
        return chained(own -> own.cut(retention, before, most));
    }

    private ChainEnds ends(Retention retention) {
        return chained(own -> own.ends(retention));
    }

    private List<SealedDeed> all(Retention retention) {
        return chained(own -> own.between(retention, 0, Long.MAX_VALUE, 1_000));
    }

    private <T> T chained(Function<AuditChain, T> work) {
        return DATABASE.inTransaction(entities -> work.apply(chain));
    }

    private static void update(String statement) {
        DATABASE.transact(entities -> entities.createNativeQuery(statement).executeUpdate());
    }

    private static String hashOf(SealedDeed row) {
        return new ChainHashes(Json.mapper())
                .next(new ChainEnd(row.end().number() - 1, row.previous()), row.deed())
                .end()
                .hash();
    }

    private static <T> T inAnother(Callable<T> work) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            return other.submit(work).get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            other.shutdownNow();
        }
    }
}
