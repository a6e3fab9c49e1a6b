package org.syncwatch.playback.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Outcome;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.AuthorityTable;
import org.syncwatch.testing.Cast;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

/** In a room that owner and moderators steer. */
class SteeringAuthorityTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());

    @TestFactory
    Stream<DynamicTest> eachRoleGetsWhatTheTableSays() {
        return AuthorityTable.of("playback", (decision, role) -> {
            Cast cast = new Cast(DATABASE, fixture, PlaybackControl.selected);
            Change film = new Change.SetSource(fixture.film(cast.account("owner")));
            assertThat(settle(cast, "owner", film)).isEqualTo("made");
            return settle(cast, role, change(decision, cast, role));
        });
    }

    private Change change(String decision, Cast cast, String role) {
        UUID account = cast.accountOrNull(role);
        return switch (decision) {
            case "play" -> new Change.Play();
            case "pause" -> new Change.Pause();
            case "seek" -> new Change.Seek(1_000);
            case "rate" -> new Change.SetRate(1.5);
            case "source" -> new Change.SetSource(fixture.film(account == null ? cast.account("owner") : account));
            default -> throw new IllegalStateException("nobody knows how to decide " + decision);
        };
    }

    private static String settle(Cast cast, String role, Change change) throws SQLException {
        Command command = new Command(UUID.randomUUID(), cast.room(), cast.seat(role), null, null, 0, change);
        Outcome outcome = new Ledger(DATABASE.dataSource(), System::currentTimeMillis, Duration.ofSeconds(30))
                .settle(List.of(command))
                .get(0)
                .outcome();
        if (outcome instanceof Outcome.Barred barred) {
            return barred.rule().name();
        }
        if (outcome instanceof Outcome.Forbidden forbidden) {
            return forbidden.rule();
        }
        return outcome instanceof Outcome.Applied ? "made" : outcome.toString();
    }
}
