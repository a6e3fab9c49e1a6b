package org.syncwatch.playback.control;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.playback.control.EventRows.Gap;
import org.syncwatch.protocol.server.CommandApplied.Action;
import org.syncwatch.protocol.server.Recovery;
import org.syncwatch.protocol.server.Recovery.MissedCommand;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class EventRowsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());
    private final UUID owner = fixture.account("ada");
    private final UUID room = fixture.room(owner, 5, PlaybackControl.all);
    private final UUID other = fixture.room(owner, 5, PlaybackControl.all);
    private final UUID ada = fixture.member(room, owner);

    @BeforeEach
    void sevenCommandsOfWhichTheGateGaveTheThird() {
        for (long sequence = 1; sequence <= 7; sequence++) {
            happened(sequence, sequence == 3);
        }
    }

    @Test
    void whatWasMissedIsToldOldestFirstWithoutTheGatesOwnDoing() {
        Recovery missed = missed(10, 1, 7);

        assertThat(sequences(missed)).containsExactly(2L, 4L, 5L, 6L, 7L);
        assertThat(missed.complete()).isTrue();
        assertThat(missed.commands().get(0))
                .isEqualTo(new MissedCommand(2, Action.SEEK, ada.toString(), 2_000, 1.25, 1_700_000_000_002L));
    }

    @Test
    void ofTooManyTheNewestAreToldAndThatSomeAreMissing() {
        Recovery missed = missed(3, 0, 7);

        assertThat(sequences(missed)).containsExactly(5L, 6L, 7L);
        assertThat(missed.complete()).isFalse();
    }

    @Test
    void asManyAsAreToldAreAllOfThem() {
        assertThat(missed(3, 4, 7).complete()).isTrue();
    }

    @Test
    void commandsAfterTheSnapshotComeAsFrames() {
        assertThat(sequences(missed(10, 4, 5))).containsExactly(5L);
    }

    @Test
    void whoMissedNothingIsToldNothing() {
        assertThat(missed(10, 7, 7)).isEqualTo(new Recovery(List.of(), true));
        assertThat(missed(10, 99, 7)).isEqualTo(new Recovery(List.of(), true));
    }

    @Test
    void manyGapsTakeOneStatementAndNoneOfThemTakesNone() {
        Gap all = new Gap(room, 0, 7);
        Gap brief = new Gap(room, 6, 7);
        Gap elsewhere = new Gap(other, 0, 7);
        Gap none = new Gap(room, 7, 7);
        List<Recovery> recoveries = new ArrayList<>();

        int statements = DATABASE.statementsOf(() -> {
            Map<Gap, Recovery> missed = events(3).missed(List.of(all, brief, elsewhere, none, brief));
            recoveries.addAll(Stream.of(all, brief, elsewhere, none)
                    .map(missed::get)
                    .map(Objects::requireNonNull)
                    .toList());
        });

        assertThat(recoveries.stream().map(EventRowsTest::sequences))
                .containsExactly(List.of(5L, 6L, 7L), List.of(7L), List.of(), List.of());
        assertThat(statements).isEqualTo(1);
        assertThat(DATABASE.statementsOf(() -> events(3).missed(List.of(none)))).isZero();
    }

    @Test
    void thePrimaryKeyFindsThem() throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement settings = connection.createStatement();
                PreparedStatement explain = connection.prepareStatement("explain " + EventRows.NEWEST_BETWEEN)) {
            settings.execute("set enable_seqscan = off");
            Parameters in = new Parameters(connection, explain);
            in.add("uuid", List.of(room, other));
            in.add("int8", List.of(1L, 1L));
            in.add("int8", List.of(7L, 7L));
            explain.setLong(4, 4);

            assertThat(lines(explain))
                    .anyMatch(line -> line.contains("Index Scan Backward using room_event_pkey"))
                    .noneMatch(line -> line.contains("Sort"));
        }
    }

    private static List<String> lines(PreparedStatement explain) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet plan = explain.executeQuery()) {
            while (plan.next()) {
                lines.add(plan.getString(1));
            }
        }
        return lines;
    }

    private void happened(long sequence, boolean automatic) {
        DATABASE.transact(entities -> entities.createNativeQuery("""
                        insert into room_event (room_id, sequence, command_id, member_id, action, media_time_ms, rate, at, automatic)
                        values (?1, ?2, ?3, ?4, 'SEEK', ?2 * 1000, 1.25, to_timestamp(1700000000 + ?2 / 1000.0), ?5)
                        """)
                .setParameter(1, room)
                .setParameter(2, sequence)
                .setParameter(3, UUID.randomUUID())
                .setParameter(4, ada)
                .setParameter(5, automatic)
                .executeUpdate());
    }

    private static List<Long> sequences(Recovery recovery) {
        return recovery.commands().stream().map(MissedCommand::sequence).toList();
    }

    private Recovery missed(int most, long lastSeen, long newest) {
        Gap gap = new Gap(room, lastSeen, newest);
        return requireNonNull(events(most).missed(List.of(gap)).get(gap));
    }

    private static EventRows events(int most) {
        return new EventRows(DATABASE.dataSource(), most);
    }
}
