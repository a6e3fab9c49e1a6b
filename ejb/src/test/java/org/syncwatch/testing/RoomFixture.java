package org.syncwatch.testing;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.syncwatch.account.boundary.PasswordHashing;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.ServerHello.WaitFor;
import org.syncwatch.room.boundary.Claim;
import org.syncwatch.room.boundary.Door;
import org.syncwatch.room.boundary.JoinOutcome;
import org.syncwatch.room.boundary.JoinRequest;
import org.syncwatch.room.boundary.Presence;
import org.syncwatch.room.boundary.RoomCard;
import org.syncwatch.room.boundary.Rooms;
import org.syncwatch.room.boundary.Seats;
import org.syncwatch.room.control.RoomCodes;
import org.syncwatch.room.control.RoomQueries;
import org.syncwatch.room.control.Seatings;
import org.syncwatch.room.control.Secrets;
import org.syncwatch.room.entity.Coming;
import org.syncwatch.room.entity.Room;
import org.syncwatch.room.entity.RoomSettings;

/** Makes accounts, rooms, members and films the way the application does, for tests against a real database. */
public final class RoomFixture {

    public static final Duration SEAT_KEPT = Duration.ofSeconds(30);

    public static final RoomSettings.Waiting WAITING = new RoomSettings.Waiting(WaitFor.everyone, 5_000);

    private static final int CHEAP = 4;

    private final TestDatabase database;
    private final ClusterClock clock;
    private final Door door;

    public RoomFixture(TestDatabase database, Clock clock) {
        this.database = database;
        this.clock = () -> clock.millis();
        this.door = door();
    }

    public UUID account(String username) {
        UUID id = UUID.randomUUID();
        database.transact(entities -> entities.createNativeQuery(
                        "insert into account (id, email, username, password_hash, created_at) values (?1, ?2, ?3, 'x', now())")
                .setParameter(1, id)
                .setParameter(2, id + "@example.org")
                .setParameter(3, username + id.toString().substring(0, 6))
                .executeUpdate());
        return id;
    }

    public UUID room(UUID owner, int seats, PlaybackControl control) {
        return room(owner, new RoomSettings("Film night", seats, null, control, WAITING));
    }

    public UUID room(UUID owner, RoomSettings settings) {
        RoomCard card = database.inTransaction(entities -> rooms(entities).open(owner, settings));
        return database.inTransaction(
                entities -> rooms(entities).idOf(card.code()).orElseThrow());
    }

    public String code(UUID room) {
        return database.inTransaction(
                entities -> entities.find(Room.class, room).code());
    }

    public JoinOutcome join(UUID room, JoinRequest request) {
        return door.enter(code(room), request);
    }

    public UUID guest(UUID room, String name) {
        return ((JoinOutcome.Seated) join(room, new JoinRequest(null, name, null, null))).member();
    }

    public UUID member(UUID room, UUID account) {
        return ((JoinOutcome.Seated) join(room, new JoinRequest(account, "member", null, null))).member();
    }

    /** Connects a member whose player tells when it is ready. */
    public void connect(UUID room, UUID member) {
        database.transact(
                entities -> presence(entities).arrive(List.of(new Coming(room, member, UUID.randomUUID(), true))));
    }

    /** A YouTube film whose link this account had checked. */
    public UUID link(UUID account) {
        UUID id = UUID.randomUUID();
        database.transact(entities -> entities.createNativeQuery("""
                        insert into link (id, added_by, source, created_at)
                        values (?1, ?2, cast(?3 as jsonb), now())
                        """)
                .setParameter(1, id)
                .setParameter(2, account)
                .setParameter(3, """
                        {"type": "embed", "provider": "youtube", "videoId": "aqz-KE-bpKQ", "title": "Bunny",
                         "precision": "medium"}
                        """)
                .executeUpdate());
        return id;
    }

    /** A film of one minute that can be watched. */
    public UUID film(UUID uploader) {
        UUID id = UUID.randomUUID();
        database.transact(entities -> entities.createNativeQuery(
                        "insert into video (id, uploader_id, title, content_type, size_bytes, status, progress_percent, attempt,"
                                + " duration_ms, created_at, changed_at)"
                                + " values (?1, ?2, 'Film', 'video/mp4', 1, 'READY', 100, 'a1', 60000, now(), now())")
                .setParameter(1, id)
                .setParameter(2, uploader)
                .executeUpdate());
        return id;
    }

    public Presence presence(EntityManager entities) {
        RoomQueries queries = queries(entities);
        return new Presence(entities, queries, new Seatings(entities, queries), clock);
    }

    public Rooms rooms(EntityManager entities) {
        return new Rooms(entities, queries(entities), new RoomCodes(new SecureRandom()), clock, Duration.ofHours(24));
    }

    public Seats seats(EntityManager entities) {
        RoomQueries queries = queries(entities);
        return new Seats(queries, new Seatings(entities, queries), new Secrets(new SecureRandom()), clock);
    }

    /** A door as each node has one. */
    public Door door() {
        EntityManager entities = database.entities();
        RoomQueries queries = queries(entities);
        Secrets secrets = new Secrets(new SecureRandom());
        Seats seats = new Seats(queries, new Seatings(entities, queries), secrets, clock) {
            @Override
            public List<Decision> claim(List<Claim> together) {
                return database.inTransaction(own -> super.claim(together));
            }
        };
        return new Door(seats, new PasswordHashing(CHEAP, new SecureRandom()));
    }

    private static RoomQueries queries(EntityManager entities) {
        return new RoomQueries(entities, SEAT_KEPT);
    }
}
