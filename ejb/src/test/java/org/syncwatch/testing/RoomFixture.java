package org.syncwatch.testing;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.account.boundary.PasswordHashing;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditTrail;
import org.syncwatch.audit.control.AuditRows;
import org.syncwatch.chat.boundary.RoomNotices;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.platform.Json;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.ServerHello.WaitFor;
import org.syncwatch.rights.entity.RoomRules;
import org.syncwatch.room.boundary.BarredMembers;
import org.syncwatch.room.boundary.Claim;
import org.syncwatch.room.boundary.Door;
import org.syncwatch.room.boundary.DoorGuard;
import org.syncwatch.room.boundary.JoinOutcome;
import org.syncwatch.room.boundary.JoinRequest;
import org.syncwatch.room.boundary.Moderation;
import org.syncwatch.room.boundary.Presence;
import org.syncwatch.room.boundary.RoomCard;
import org.syncwatch.room.boundary.Rooms;
import org.syncwatch.room.boundary.Seats;
import org.syncwatch.room.boundary.Stewardship;
import org.syncwatch.room.boundary.Successions;
import org.syncwatch.room.control.Absences;
import org.syncwatch.room.control.Announcements;
import org.syncwatch.room.control.Hearings;
import org.syncwatch.room.control.Lifetimes;
import org.syncwatch.room.control.Offices;
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

    /** A day, once more half a day, two days at most, and told ten minutes before. */
    public static final Lifetimes LIFETIMES =
            new Lifetimes(Duration.ofHours(24), Duration.ofHours(12), Duration.ofHours(48), Duration.ofMinutes(10));

    public static final Duration OWNER_AWAY_AFTER = Duration.ofSeconds(15);

    public static final Duration RECLAIM_WITHIN = Duration.ofSeconds(60);

    public static final Duration KICK_LASTS = Duration.ofMinutes(10);

    private static final int CHEAP = 4;

    private final TestDatabase database;
    private final ClusterClock clock;
    private final Limits limits;
    private final Door door;
    private final Fired<AuditEvent> deeds = new Fired<>();

    public RoomFixture(TestDatabase database, Clock clock) {
        this(database, clock, TestLimits.none(clock));
    }

    public RoomFixture(TestDatabase database, Clock clock, Limits limits) {
        this.database = database;
        this.limits = limits;
        this.clock = () -> clock.millis();
        this.door = door();
    }

    /** What was decided about rooms and their members, as the audit log hears of it. */
    public List<AuditEvent> deeds() {
        return deeds.heard();
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
        return room(
                owner,
                new RoomSettings(
                        "Film night", seats, null, RoomRules.steeredBy(control), WAITING, RoomSettings.Heir.FIRST));
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
        return door.enter(code(room), request, null);
    }

    public UUID guest(UUID room, String name) {
        return ((JoinOutcome.Seated) join(room, new JoinRequest(null, name, null, null, null))).member();
    }

    public UUID member(UUID room, UUID account) {
        return ((JoinOutcome.Seated) join(room, new JoinRequest(account, "member", null, null, null))).member();
    }

    /** Connects a member whose player tells when it is ready. */
    public void connect(UUID room, UUID member) {
        database.transact(entities ->
                presence(entities).arrive(List.of(new Coming(room, member, UUID.randomUUID(), true, null))));
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
        return new Presence(
                entities, queries, new Seatings(entities, queries), notices(entities), clock, audit(entities));
    }

    public Moderation moderation(EntityManager entities) {
        return new Moderation(hearings(entities), clock, KICK_LASTS);
    }

    public Stewardship stewardship(EntityManager entities) {
        return new Stewardship(hearings(entities), offices(entities), new RoomCodes(new SecureRandom()), LIFETIMES);
    }

    public BarredMembers barredMembers(EntityManager entities) {
        return new BarredMembers(queries(entities), clock);
    }

    public Successions successions(EntityManager entities) {
        RoomQueries queries = queries(entities);
        return new Successions(
                queries,
                new Absences(entities, queries, OWNER_AWAY_AFTER),
                offices(entities),
                hearings(entities),
                clock);
    }

    private Offices offices(EntityManager entities) {
        return new Offices(entities, queries(entities), notices(entities), RECLAIM_WITHIN);
    }

    private Hearings hearings(EntityManager entities) {
        RoomQueries queries = queries(entities);
        return new Hearings(entities, queries, clock, deeds, new Announcements(notices(entities), queries));
    }

    public Rooms rooms(EntityManager entities) {
        return new Rooms(
                entities, queries(entities), new RoomCodes(new SecureRandom()), clock, LIFETIMES, new Fired<>());
    }

    public Seats seats(EntityManager entities) {
        RoomQueries queries = queries(entities);
        return new Seats(
                queries,
                new Seatings(entities, queries),
                new Secrets(new SecureRandom()),
                notices(entities),
                clock,
                audit(entities));
    }

    /** A door as each node has one. */
    public Door door() {
        EntityManager entities = database.entities();
        RoomQueries queries = queries(entities);
        Secrets secrets = new Secrets(new SecureRandom());
        Seats seats =
                new Seats(
                        queries, new Seatings(entities, queries), secrets, notices(entities), clock, audit(entities)) {
                    @Override
                    public List<Decision> claim(List<Claim> together) {
                        return database.inTransaction(own -> super.claim(together));
                    }
                };
        return new Door(seats, new PasswordHashing(CHEAP, new SecureRandom()), new DoorGuard(limits, rooms()));
    }

    /** Rooms as a node has them, in a transaction each. */
    private Rooms rooms() {
        EntityManager entities = database.entities();
        return new Rooms(
                entities, queries(entities), new RoomCodes(new SecureRandom()), clock, LIFETIMES, new Fired<>()) {
            @Override
            public Optional<RoomCard> find(String code) {
                return database.inTransaction(own -> super.find(code));
            }

            @Override
            public boolean existed(String code) {
                return database.inTransaction(own -> super.existed(code));
            }
        };
    }

    private static AuditTrail audit(EntityManager entities) {
        return new AuditTrail(new AuditRows(entities, Json.mapper()));
    }

    /** Nobody hears of them. */
    public RoomNotices notices(EntityManager entities) {
        return new RoomNotices(entities, clock, new Fired<>());
    }

    private static RoomQueries queries(EntityManager entities) {
        return new RoomQueries(entities, SEAT_KEPT);
    }
}
