package org.syncwatch.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.audit.boundary.AuditTrail.Deed;
import org.syncwatch.audit.control.AuditRows;
import org.syncwatch.platform.Json;
import org.syncwatch.testing.TestDatabase;

class AuditTrailTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final UUID ADA = UUID.randomUUID();

    private final AuditTrail trail = new AuditTrail(new AuditRows(DATABASE.entities(), Json.mapper()));

    @BeforeEach
    void empty() {
        DATABASE.transact(
                entities -> entities.createNativeQuery("delete from audit_log").executeUpdate());
    }

    @Test
    void aDeedIsStoredWithAllThatIsKnownOfIt() {
        note(List.of(new Deed(
                new AuditEvent(
                        AuditType.PARTICIPANT_KICKED,
                        ADA,
                        "Ada",
                        TargetType.USER,
                        "eve",
                        Map.of("room", "r1", "reason", "spoilers \"all\" evening"),
                        true),
                "2001:db8::1")));

        assertThat(rows())
                .containsExactly(
                        "participant.kicked moderation " + ADA
                                + " Ada 2001:db8::1 user eve {\"room\": \"r1\", \"reason\": \"spoilers \\\"all\\\" evening\"} true");
    }

    @Test
    void nobodyAndNowhereAreKeptApartFromSomebody() {
        note(List.of(new Deed(
                new AuditEvent(AuditType.AUTH_LOGIN_FAILED, null, null, TargetType.USER, "unknown", Map.of(), false),
                null)));

        assertThat(rows()).containsExactly("auth.login_failed security - - - user unknown {} false");
    }

    @Test
    void aNameWithANulDoesNotHideTheDeed() {
        note(List.of(new Deed(
                new AuditEvent(
                        AuditType.PARTICIPANT_JOINED, null, "E\0ve", TargetType.ROOM, "r1", Map.of("a", "\0b"), true),
                null)));

        assertThat(rows()).containsExactly("participant.joined activity - Eve - room r1 {\"a\": \"b\"} true");
    }

    @Test
    void manyDeedsAreOneStatementInTheirOrder() {
        List<Deed> deeds = IntStream.range(0, 50)
                .mapToObj(number -> new Deed(
                        new AuditEvent(
                                AuditType.PARTICIPANT_JOINED,
                                ADA,
                                "Ada",
                                TargetType.ROOM,
                                "room " + number,
                                Map.of(),
                                true),
                        "192.0.2." + number))
                .toList();

        int statements = DATABASE.statementsOf(() -> note(deeds));

        assertThat(statements).isEqualTo(1);
        assertThat(rows()).hasSize(50).element(49).asString().contains(" 192.0.2.49 room room 49 ");
        assertThat(DATABASE.statementsOf(() -> note(List.of()))).isZero();
    }

    private void note(List<Deed> deeds) {
        DATABASE.transact(entities -> trail.note(deeds));
    }

    @SuppressWarnings("unchecked")
    private static List<String> rows() {
        return DATABASE.inTransaction(
                entities -> entities.createNativeQuery("""
                        select concat_ws(' ', type, retention, coalesce(actor::text, '-'), coalesce(actor_name, '-'),
                                         coalesce(host(address), '-'), target_type, target_id, metadata, success::text)
                          from audit_log order by id
                        """, String.class).getResultList());
    }
}
