package org.syncwatch.transcode.boundary;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.AuthorityTable;
import org.syncwatch.testing.Cast;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.transcode.boundary.RetryOutcome.Queued;
import org.syncwatch.transcode.boundary.RetryOutcome.Unknown;

/** Of a film that failed. */
class TranscodeAuthorityTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());

    @TestFactory
    Stream<DynamicTest> eachRoleGetsWhatTheTableSays() {
        return AuthorityTable.of("transcode", (decision, role) -> {
            Cast cast = new Cast(DATABASE, fixture, PlaybackControl.all);
            UUID film = fixture.film(cast.account("owner"));
            fail(film);
            if (!decision.equals("retry")) {
                throw new IllegalStateException("nobody knows how to decide " + decision);
            }
            return said(DATABASE.inTransaction(own -> retry().byUploader(film, cast.account(role))));
        });
    }

    private static String said(RetryOutcome outcome) {
        if (outcome instanceof Queued) {
            return "made";
        }
        return outcome instanceof Unknown ? "unknown_video" : outcome.toString();
    }

    private static FilmRetry retry() {
        RetriedFilms films =
                new RetriedFilms(DATABASE.entities(), job -> {}, new FakeDeadJobs(), new Fired<>(), Clock.systemUTC());
        return new FilmRetry(films, film -> true, new Fired<>());
    }

    private static void fail(UUID film) {
        DATABASE.transact(entities -> entities.createNativeQuery(
                        "update video set status = 'FAILED', attempt = null, failure_code = 'x', failure_message = 'y' where id = ?1")
                .setParameter(1, film)
                .executeUpdate());
    }
}
