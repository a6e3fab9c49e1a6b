package org.syncwatch.playback.control;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.playback.control.Settlement.Settled;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Outcome;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class LedgerTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());
    private final UUID owner = fixture.account("ada");
    private final UUID film = fixture.film(owner);

    @Test
    void commandsOfABatchAreNumberedInTheirOrder() throws SQLException {
        UUID room = fixture.room(owner, 5, PlaybackControl.all);
        UUID ada = fixture.member(room, owner);

        List<Outcome> outcomes =
                settle(ledger(), showFilm(room, ada), command(room, ada, new Change.Play()), seek(room, ada, 9_000));

        assertThat(sequences(outcomes)).containsExactly(1L, 2L, 3L);
        assertThat(requireNonNull(new PlaybackRows(DATABASE.dataSource())
                                .of(Set.of(room))
                                .get(room))
                        .anchorMediaTimeMs())
                .isEqualTo(9_000);
    }

    @Test
    void aRetryGetsItsFirstResultInTheSameBatchAndLater() throws SQLException {
        UUID room = fixture.room(owner, 5, PlaybackControl.all);
        UUID ada = fixture.member(room, owner);
        Command once = showFilm(room, ada);

        assertThat(settle(ledger(), once, once)).element(1).isEqualTo(new Outcome.Duplicate(1));
        assertThat(settle(ledger(), once)).containsExactly(new Outcome.Duplicate(1));
    }

    @Test
    void aRetryThatTheRoomHasLeftBehindStillGetsItsFirstResult() throws SQLException {
        UUID room = fixture.room(owner, 5, PlaybackControl.all);
        UUID ada = fixture.member(room, owner);
        settle(ledger(), showFilm(room, ada));
        Command once = new Command(UUID.randomUUID(), room, ada, 1L, 1L, 0, new Change.Play());
        settle(ledger(), once, command(room, ada, new Change.Pause()));

        assertThat(settle(ledger(), once, command(room, ada, new Change.Play())))
                .first()
                .isEqualTo(new Outcome.Duplicate(2));
    }

    @Test
    void aNodeThatKnowsARoomNoticesWhatAnotherOneDidThere() throws SQLException {
        UUID room = fixture.room(owner, 5, PlaybackControl.all);
        UUID other = fixture.room(owner, 5, PlaybackControl.all);
        UUID ada = fixture.member(room, owner);
        UUID adaThere = fixture.member(other, owner);
        Ledger here = ledger();
        settle(here, showFilm(room, ada), showFilm(other, adaThere));
        assertThat(sequences(settle(here, seek(room, ada, 1), seek(other, adaThere, 1))))
                .containsExactly(2L, 2L);

        settle(ledger(), seek(room, ada, 2));

        assertThat(sequences(settle(
                        here,
                        seek(room, ada, 3),
                        seek(other, adaThere, 3),
                        seek(room, ada, 4),
                        seek(other, adaThere, 4))))
                .containsExactly(4L, 3L, 5L, 4L);
        Command once = seek(room, ada, 5);
        assertThat(sequences(settle(here, once))).containsExactly(6L);
        assertThat(settle(here, once)).containsExactly(new Outcome.Duplicate(6));
    }

    @Test
    void commandsForKnownRoomsAreOneStatement() throws SQLException {
        UUID room = fixture.room(owner, 5, PlaybackControl.all);
        UUID ada = fixture.member(room, owner);
        Ledger here = ledger();
        settle(here, showFilm(room, ada));

        assertThat(statementsOf(here, seek(room, ada, 1))).isEqualTo(2);
        assertThat(statementsOf(here, seek(room, ada, 2), seek(room, ada, 3))).isEqualTo(1);
        settle(ledger(), seek(room, ada, 4));
        assertThat(statementsOf(here, seek(room, ada, 5))).isEqualTo(3);
    }

    @Test
    void aNodeThatKnowsARoomRefusesWhoLeftItMeanwhile() throws SQLException {
        UUID room = fixture.room(owner, 5, PlaybackControl.all);
        UUID ada = fixture.member(room, owner);
        Ledger here = ledger();
        settle(here, showFilm(room, ada));
        settle(here, seek(room, ada, 1));

        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement leaving = connection.createStatement()) {
            leaving.executeUpdate(
                    "update room_member set left_at = now(), last_seen_at = now() where id = '" + ada + "'");
            leaving.executeUpdate("update room set roster_revision = roster_revision + 1 where id = '" + room + "'");
        }

        assertThat(settle(here, seek(room, ada, 2))).containsExactly(new Outcome.Forbidden("not_a_member"));
    }

    @Test
    void aCommandOnAnOutdatedStateIsAConflict() throws SQLException {
        UUID room = fixture.room(owner, 5, PlaybackControl.all);
        UUID ada = fixture.member(room, owner);
        settle(ledger(), showFilm(room, ada), command(room, ada, new Change.Play()));

        Command late = new Command(UUID.randomUUID(), room, ada, 1L, null, 0, new Change.Pause());

        assertThat(settle(ledger(), late)).containsExactly(new Outcome.Conflict(2));
    }

    @Test
    void onlyWhoMaySteerSteers() throws SQLException {
        UUID room = fixture.room(owner, 5, PlaybackControl.owner_only);
        UUID ada = fixture.member(room, owner);
        UUID eve = fixture.guest(room, "Eve");
        UUID stranger = fixture.guest(fixture.room(owner, 5, PlaybackControl.all), "Stranger");

        assertThat(settle(
                        ledger(),
                        showFilm(room, ada),
                        command(room, eve, new Change.Play()),
                        command(room, stranger, new Change.Play()),
                        command(UUID.randomUUID(), ada, new Change.Play())))
                .elements(1, 2, 3)
                .containsExactly(
                        new Outcome.Barred(Refusal.owner_only),
                        new Outcome.Forbidden("not_a_member"),
                        new Outcome.Forbidden("room_gone"));
    }

    @Test
    void somebodyElsesFilmCannotBeShown() throws SQLException {
        UUID room = fixture.room(owner, 5, PlaybackControl.all);
        UUID bob = fixture.member(room, fixture.account("bob"));

        assertThat(settle(ledger(), showFilm(room, bob))).containsExactly(new Outcome.Forbidden("not_your_film"));
    }

    @Test
    void twoNodesThatSteerTheSameRoomsNeverGiveANumberTwiceOrLeaveOneOut() throws Exception {
        List<UUID> rooms = Stream.generate(() -> fixture.room(owner, 5, PlaybackControl.all))
                .limit(4)
                .toList();
        List<Command> retried = new ArrayList<>();
        for (UUID room : rooms) {
            UUID ada = fixture.member(room, owner);
            settle(ledger(), showFilm(room, ada));
            for (int number = 0; number < 50; number++) {
                retried.add(seek(room, ada, number));
            }
        }

        List<Outcome> outcomes = onTwoNodes(retried);

        assertThat(outcomes).filteredOn(Outcome.Applied.class::isInstance).hasSize(200);
        assertThat(outcomes).filteredOn(Outcome.Duplicate.class::isInstance).hasSize(200);
        for (UUID room : rooms) {
            assertThat(storedSequences(room))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 51).boxed().toList());
        }
    }

    /** Each node gets every command, one in reverse order, in small batches. */
    private List<Outcome> onTwoNodes(List<Command> commands) throws Exception {
        List<Command> reversed = new ArrayList<>(commands);
        Collections.reverse(reversed);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Callable<List<Outcome>>> work = List.of(() -> inBatches(commands), () -> inBatches(reversed));
            List<Outcome> outcomes = new ArrayList<>();
            for (var done : nodes.invokeAll(work)) {
                outcomes.addAll(done.get());
            }
            return outcomes;
        } finally {
            nodes.shutdownNow();
        }
    }

    private static List<Outcome> inBatches(List<Command> commands) throws SQLException {
        Ledger node = ledger();
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < commands.size(); from += 10) {
            outcomes.addAll(settle(node, commands.subList(from, from + 10).toArray(Command[]::new)));
        }
        return outcomes;
    }

    private static List<Outcome> settle(Ledger ledger, Command... commands) throws SQLException {
        return ledger.settle(List.of(commands)).stream().map(Settled::outcome).toList();
    }

    private static List<@Nullable Long> sequences(List<Outcome> outcomes) {
        return outcomes.stream()
                .<@Nullable Long>map(outcome -> outcome instanceof Outcome.Applied applied
                        ? applied.state().sequence()
                        : null)
                .toList();
    }

    private static List<Long> storedSequences(UUID room) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                PreparedStatement read = connection.prepareStatement(
                        "select sequence from room_event where room_id = ? order by sequence")) {
            read.setObject(1, room);
            List<Long> sequences = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    sequences.add(row.getLong(1));
                }
            }
            return sequences;
        }
    }

    private static int statementsOf(Ledger ledger, Command... commands) {
        return DATABASE.statementsOf(() -> {
            try {
                assertThat(settle(ledger, commands)).allMatch(Outcome.Applied.class::isInstance);
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
        });
    }

    private static Ledger ledger() {
        return new Ledger(DATABASE.dataSource(), System::currentTimeMillis, Duration.ofSeconds(30));
    }

    private Command showFilm(UUID room, UUID member) {
        return command(room, member, new Change.SetSource(film));
    }

    private static Command seek(UUID room, UUID member, long target) {
        return command(room, member, new Change.Seek(target));
    }

    private static Command command(UUID room, UUID member, Change change) {
        return new Command(UUID.randomUUID(), room, member, null, null, 0, change);
    }
}
