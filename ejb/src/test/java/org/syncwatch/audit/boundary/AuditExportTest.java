package org.syncwatch.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.audit.boundary.AuditTrail.Deed;
import org.syncwatch.audit.control.AuditRows;
import org.syncwatch.audit.control.ChainHashes;
import org.syncwatch.audit.control.Chains;
import org.syncwatch.audit.control.DeedRows;
import org.syncwatch.audit.entity.ChainEnds;
import org.syncwatch.audit.entity.LoggedDeed;
import org.syncwatch.audit.entity.SealedDeed;
import org.syncwatch.platform.Json;
import org.syncwatch.testing.TestDatabase;

/** What comes out of the log; the command that checks exports is tested with the same example. */
class AuditExportTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final UUID ADA = UUID.fromString("8f14e45f-ceea-467f-a8f0-000000000001");
    private static final UUID ROOT = UUID.fromString("8f14e45f-ceea-467f-a8f0-000000000002");
    private static final Path EXAMPLE = Path.of("../docs/audit-example.jsonl");

    private final AuditTrail trail = new AuditTrail(new AuditRows(DATABASE.entities(), Json.mapper()));
    private final DeedRows rows = new DeedRows(DATABASE.entities(), Json.mapper());
    private final AuditLog log = new AuditLog(rows);
    private final AuditChain chain =
            new AuditChain(new Chains(DATABASE.entities()), rows, new ChainHashes(Json.mapper())) {
                @Override
                public int seal(Retention retention, int most) {
                    return DATABASE.inTransaction(own -> super.seal(retention, most));
                }

                @Override
                public int cut(Retention retention, Instant before, int most) {
                    return DATABASE.inTransaction(own -> super.cut(retention, before, most));
                }

                @Override
                public ChainEnds ends(Retention retention) {
                    return DATABASE.inTransaction(own -> super.ends(retention));
                }

                @Override
                public List<SealedDeed> between(Retention retention, long after, long upTo, int most) {
                    return DATABASE.inTransaction(own -> super.between(retention, after, upTo, most));
                }
            };
    private final AuditExport export = new AuditExport(chain);

    @Test
    void anExportIsTheAnchorTheRowsAndTheHead() throws IOException {
        DATABASE.transact(entities -> {
            trail.note(List.of(
                    deed(AuditType.AUTH_REGISTERED, ADA, "Ada", Map.of(), true),
                    deed(AuditType.AUTH_LOGIN, ADA, "Ada", Map.of(), true),
                    deed(AuditType.AUTH_LOGIN, ADA, "Ada", Map.of(), true),
                    deed(AuditType.AUTH_LOGIN_FAILED, null, null, Map.of("why", "banned"), false),
                    deed(
                            AuditType.ADMIN_USER_BANNED,
                            ROOT,
                            "root",
                            Map.of("why", "„Spam“ & \"<b>\" \\ \u0007 😀", "a", "first"),
                            true)));
            entities.createNativeQuery("update audit_log set at = timestamptz '2026-03-01 20:15:00.123456Z'"
                            + " + (id - (select min(id) from audit_log)) * interval '1.5 days'")
                    .executeUpdate();
        });
        List<String> whole = written();
        Instant cutoff = Instant.parse("2026-03-04T00:00:00Z");
        chain.cut(Retention.SECURITY, cutoff, 10);

        List<String> cut = written();

        assertThat(whole).hasSize(7);
        assertThat(whole.get(0)).contains("\"number\":0,\"hash\":\"000000");
        assertThat(cut).hasSize(5).endsWith(whole.get(5), whole.get(6));
        assertThat(cut.get(0)).contains("\"number\":2,").contains(whole.get(2).substring(9, 73));
        assertThat(cut).isEqualTo(Files.readAllLines(EXAMPLE));
    }

    @Test
    void anAdminAsksPageByPage() {
        DATABASE.transact(entities -> trail.note(List.of(
                deed(AuditType.PARTICIPANT_KICKED, ADA, "Ada", Map.of(), true),
                deed(AuditType.PARTICIPANT_KICKED, ADA, "Ada", Map.of(), false),
                deed(AuditType.PARTICIPANT_KICKED, ROOT, "root", Map.of(), true),
                deed(AuditType.PERMISSION_GRANTED, ADA, "Ada", Map.of(), true))));
        String kicks = "participant.kicked";

        List<LoggedDeed> first = page(new AuditQuestion(kicks, null, null, null, null, null, null), 2);
        List<LoggedDeed> second = page(
                new AuditQuestion(
                        kicks, null, null, null, null, null, first.get(1).id()),
                2);

        assertThat(first).extracting(LoggedDeed::actorName).containsExactly("root", "Ada");
        assertThat(second).hasSize(1);
        assertThat(page(new AuditQuestion(kicks, "ADA", null, null, null, true, null), 9))
                .hasSize(1);
        assertThat(page(new AuditQuestion(kicks, ADA.toString(), "target", null, null, null, null), 9))
                .hasSize(2);
        Instant later = first.get(0).at().plusSeconds(1);
        assertThat(page(new AuditQuestion(kicks, null, null, later, null, null, null), 9))
                .isEmpty();
        assertThat(page(new AuditQuestion(kicks, null, null, null, later, null, null), 9))
                .hasSize(3);
    }

    private List<LoggedDeed> page(AuditQuestion question, int most) {
        return DATABASE.inTransaction(entities -> log.page(question, most));
    }

    private List<String> written() throws IOException {
        List<String> lines = new ArrayList<>();
        export.write(Retention.SECURITY, lines::add);
        return lines;
    }

    private static Deed deed(
            AuditType type,
            @Nullable UUID actor,
            @Nullable String name,
            Map<String, String> metadata,
            boolean success) {
        return new Deed(new AuditEvent(type, actor, name, TargetType.USER, "target", metadata, success), "2001:db8::1");
    }
}
