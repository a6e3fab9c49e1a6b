package org.syncwatch.playback.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
    private final UUID ada = fixture.member(room, owner);

    @BeforeEach
    void sevenCommandsOfWhichTheGateGaveTheThird() {
        for (long sequence = 1; sequence <= 7; sequence++) {
            happened(sequence, sequence == 3);
        }
    }

    @Test
    void whatWasMissedIsToldOldestFirstWithoutTheGatesOwnDoing() {
        Recovery missed = events(10).missed(room, 1, 7);

        assertThat(sequences(missed)).containsExactly(2L, 4L, 5L, 6L, 7L);
        assertThat(missed.complete()).isTrue();
        assertThat(missed.commands().get(0))
                .isEqualTo(new MissedCommand(2, Action.SEEK, ada.toString(), 2_000, 1.25, 1_700_000_000_002L));
    }

    @Test
    void ofTooManyTheNewestAreToldAndThatSomeAreMissing() {
        Recovery missed = events(3).missed(room, 0, 7);

        assertThat(sequences(missed)).containsExactly(5L, 6L, 7L);
        assertThat(missed.complete()).isFalse();
    }

    @Test
    void asManyAsAreToldAreAllOfThem() {
        assertThat(events(3).missed(room, 4, 7).complete()).isTrue();
    }

    @Test
    void commandsAfterTheSnapshotComeAsFrames() {
        assertThat(sequences(events(10).missed(room, 4, 5))).containsExactly(5L);
    }

    @Test
    void whoMissedNothingIsToldNothing() {
        assertThat(events(10).missed(room, 7, 7)).isEqualTo(new Recovery(List.of(), true));
        assertThat(events(10).missed(room, 99, 7)).isEqualTo(new Recovery(List.of(), true));
    }

    @Test
    void thePrimaryKeyFindsThem() throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement settings = connection.createStatement();
                PreparedStatement explain = connection.prepareStatement("explain " + EventRows.NEWEST_BETWEEN)) {
            settings.execute("set enable_seqscan = off");
            explain.setObject(1, room);
            explain.setLong(2, 1);
            explain.setLong(3, 7);
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

    private static EventRows events(int most) {
        return new EventRows(DATABASE.dataSource(), most);
    }
}
