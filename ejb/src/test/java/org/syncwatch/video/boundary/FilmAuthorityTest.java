package org.syncwatch.video.boundary;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.playback.boundary.RoomAudience;
import org.syncwatch.playback.boundary.ShownFilms;
import org.syncwatch.playback.control.PlaybackRows;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.room.boundary.Membership;
import org.syncwatch.testing.AuthorityTable;
import org.syncwatch.testing.Cast;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

/** Of a film that its uploader shows in a room. */
class FilmAuthorityTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());

    @TestFactory
    Stream<DynamicTest> eachRoleGetsWhatTheTableSays() {
        return AuthorityTable.of("video", (decision, role) -> {
            Cast cast = new Cast(DATABASE, fixture, PlaybackControl.all);
            UUID film = fixture.film(cast.account("owner"));
            show(cast.room(), film);
            return DATABASE.inTransaction(entities -> switch (decision) {
                case "status" ->
                    film(videos().statusFor(cast.account(role), film).isPresent());
                case "manifest" ->
                    film(videos().statusForUploader(cast.account(role), film).isPresent());
                case "rename" ->
                    film(ownFilms().rename(cast.account(role), film, "Other").isPresent());
                case "delete" ->
                    film(new DeletedFilms(DATABASE.entities(), Clock.systemUTC(), new Fired<>())
                            .deleteOwn(cast.account(role), film)
                            .isPresent());
                case "shown" -> {
                    Optional<UUID> shown = new Membership(entities)
                            .room(cast.code(), cast.accountOrNull(role), cast.token(role))
                            .flatMap(room -> new ShownFilms(new PlaybackRows(DATABASE.dataSource())).in(room));
                    yield shown.map(film::equals).orElse(false) ? "made" : "unknown_room";
                }
                default -> throw new IllegalStateException("nobody knows how to decide " + decision);
            });
        });
    }

    private static String film(boolean made) {
        return made ? "made" : "unknown_video";
    }

    private static OwnFilms ownFilms() {
        return new OwnFilms(DATABASE.entities(), Clock.systemUTC());
    }

    private static Videos videos() {
        return new Videos(DATABASE.entities(), job -> {}, audiences(), Clock.systemUTC());
    }

    @SuppressWarnings("unchecked")
    private static Instance<VideoAudience> audiences() {
        return (Instance<VideoAudience>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (self, method, arguments) -> Stream.of(new RoomAudience(new PlaybackRows(DATABASE.dataSource()))));
    }

    private static void show(UUID room, UUID film) {
        DATABASE.transact(entities -> entities.createNativeQuery(
                        "update playback set source_video_id = ?2, source_title = 'Film' where room_id = ?1")
                .setParameter(1, room)
                .setParameter(2, film)
                .executeUpdate());
    }
}
