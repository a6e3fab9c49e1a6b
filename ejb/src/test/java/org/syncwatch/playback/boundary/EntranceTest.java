package org.syncwatch.playback.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.live.boundary.RoomTopic;
import org.syncwatch.playback.boundary.Entrance.Hello;
import org.syncwatch.playback.control.EventRows;
import org.syncwatch.playback.control.PlaybackRows;
import org.syncwatch.protocol.server.Recovery;
import org.syncwatch.protocol.server.Roster.Participant;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.room.boundary.Attendance;
import org.syncwatch.room.entity.Coming;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.video.boundary.TranscodeQueue;
import org.syncwatch.video.boundary.Videos;

class EntranceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());
    private final UUID owner = fixture.account("ada");
    private final List<Frame> told = new ArrayList<>();

    @Test
    void whatABatchAsksOfTheDatabaseDoesNotGrowWithIt() {
        List<Hello> single = crowd(1, 1);
        List<Hello> thirty = crowd(10, 3);

        int ofOne = DATABASE.statementsOf(() -> welcome(single));
        int ofThirty = DATABASE.statementsOf(() -> welcome(thirty));

        assertThat(ofOne)
                .as("lock, seats, arrivals, playbacks, films, missed commands")
                .isEqualTo(6);
        assertThat(ofThirty).isEqualTo(ofOne);
    }

    @Test
    void aRoomHearsOnceOfAllWhoCameTogetherAndOfEachMembersSocket() {
        List<Welcome> welcomes = welcome(crowd(2, 3));

        assertThat(told).filteredOn(frame -> frame.kind() == Frame.Kind.ROSTER).hasSize(2);
        assertThat(told)
                .filteredOn(frame -> frame.kind() == Frame.Kind.SUPERSEDED)
                .hasSize(6);
        assertThat(welcomes)
                .allSatisfy(welcome -> assertThat(
                                ((Welcome.In) welcome).arrival().roster().participants())
                        .hasSize(3)
                        .allMatch(Participant::connected));
    }

    @Test
    void anOlderSocketOfAMemberIsNotCalledTheirs() {
        Coming earlier = crowd(1, 1).get(0).coming();
        Coming later = new Coming(earlier.room(), earlier.member(), UUID.randomUUID(), true, null);

        welcome(List.of(new Hello(earlier, null), new Hello(later, null)));

        assertThat(told)
                .filteredOn(frame -> frame.kind() == Frame.Kind.SUPERSEDED)
                .extracting(frame -> frame.message().text())
                .containsExactly(later.member() + " " + later.connection());
    }

    @Test
    void aMemberHearsTheFilmAndWhatTheyMissedAndANewOneNothingOfIt() {
        Coming coming = crowd(1, 1).get(0).coming();

        List<Welcome> welcomes = welcome(List.of(new Hello(coming, 1L), new Hello(coming, null)));

        Welcome.In back = (Welcome.In) welcomes.get(0);
        assertThat(back.snapshot().playback().sequence()).isEqualTo(3);
        assertThat(back.snapshot().video()).extracting(VideoStatus::status).isEqualTo(VideoStatus.Status.READY);
        assertThat(back.missed()).isEqualTo(new Recovery(List.of(), true));
        assertThat(((Welcome.In) welcomes.get(1)).missed()).isNull();
    }

    @Test
    void whoIsUnknownIsRefusedAlone() {
        Coming coming = crowd(1, 1).get(0).coming();
        Coming nobody = new Coming(coming.room(), UUID.randomUUID(), UUID.randomUUID(), true, null);
        Coming nowhere = new Coming(UUID.randomUUID(), coming.member(), UUID.randomUUID(), true, null);

        List<Welcome> welcomes =
                welcome(List.of(new Hello(nobody, 0L), new Hello(coming, 0L), new Hello(nowhere, null)));

        assertThat(welcomes.get(1)).isInstanceOf(Welcome.In.class);
        assertThat(List.of(welcomes.get(0), welcomes.get(2))).containsOnly(new Welcome.Refused(Farewell.ROOM_GONE));
    }

    private List<Welcome> welcome(List<Hello> together) {
        return DATABASE.inTransaction(entities -> entrance(entities).welcome(together));
    }

    /** Guests of rooms that show a film, who saw the first of three commands. */
    private List<Hello> crowd(int rooms, int members) {
        List<Hello> crowd = new ArrayList<>();
        for (int room = 0; room < rooms; room++) {
            UUID id = fixture.room(owner, 5, PlaybackControl.all);
            show(id, fixture.film(owner));
            IntStream.range(0, members)
                    .mapToObj(number -> fixture.guest(id, "guest " + number))
                    .forEach(guest -> crowd.add(new Hello(new Coming(id, guest, UUID.randomUUID(), true, null), 1L)));
        }
        return crowd;
    }

    private static void show(UUID room, UUID film) {
        DATABASE.transact(entities -> entities.createNativeQuery(
                        "update playback set sequence = 3, source_video_id = ?2, source_title = 'Film' where room_id = ?1")
                .setParameter(1, room)
                .setParameter(2, film)
                .executeUpdate());
    }

    @SuppressWarnings("unchecked")
    private Entrance entrance(EntityManager entities) {
        Broadcast broadcast = new Broadcast(new RoomConnections(), noting(RoomTopic.class));
        Attendance attendance =
                new Attendance(fixture.presence(entities), fixture.rooms(entities), broadcast, noting(Event.class));
        Videos videos = new Videos(entities, noting(TranscodeQueue.class), noting(Instance.class), Clock.systemUTC());
        return new Entrance(
                attendance,
                new Snapshots(
                        new PlaybackRows(DATABASE.dataSource()), new EventRows(DATABASE.dataSource(), 10), videos));
    }

    /** Notes the frames it is given. */
    private <T> T noting(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    told.add((Frame) arguments[0]);
                    return null;
                }));
    }
}
