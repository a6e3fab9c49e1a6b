package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.syncwatch.audit.boundary.Actor;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.TargetType;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.room.control.Lifetimes;
import org.syncwatch.room.control.RoomCodes;
import org.syncwatch.room.control.RoomQueries;
import org.syncwatch.room.entity.Room;
import org.syncwatch.room.entity.RoomSettings;

/** Opens, finds and closes rooms. */
@ApplicationScoped
@Transactional
public class Rooms {

    private final EntityManager entities;
    private final RoomQueries queries;
    private final RoomCodes codes;
    private final ClusterClock clock;
    private final Lifetimes lifetimes;
    private final Event<AuditEvent> audit;

    @Inject
    public Rooms(
            EntityManager entities,
            RoomQueries queries,
            RoomCodes codes,
            ClusterClock clock,
            Lifetimes lifetimes,
            Event<AuditEvent> audit) {
        this.entities = entities;
        this.queries = queries;
        this.codes = codes;
        this.clock = clock;
        this.lifetimes = lifetimes;
        this.audit = audit;
    }

    public RoomCard open(UUID owner, RoomSettings settings) {
        Instant now = clock.instant();
        Room room = new Room(codes.next(), owner, settings, now, lifetimes.end(now));
        entities.persist(room);
        entities.flush();
        entities.createNativeQuery("insert into playback (room_id, anchor_server_ms) values (?1, ?2)")
                .setParameter(1, room.id())
                .setParameter(2, now.toEpochMilli())
                .executeUpdate();
        RoomCard card = card(room, now);
        note(AuditType.ROOM_CREATED, owner, card.ownerName(), room);
        return card;
    }

    public Optional<RoomCard> find(String code) {
        Instant now = clock.instant();
        return queries.openRoom(code, now).map(room -> card(room, now));
    }

    /** Empty for an unknown room. */
    public Optional<UUID> idOf(String code) {
        return queries.openRoom(code, clock.instant()).map(Room::id);
    }

    /** Whether there is or was a room with this code. */
    public boolean existed(String code) {
        return RoomCodes.wellFormed(RoomCodes.normalised(code)) && queries.existed(code);
    }

    /** Closes a room for good; only its owner may. */
    public CloseOutcome close(String code, UUID account) {
        Instant now = clock.instant();
        Optional<Room> found = queries.lockedOpenRoom(code, now);
        if (found.isEmpty()) {
            return CloseOutcome.UNKNOWN_ROOM;
        }
        Room room = found.get();
        if (!room.ownedBy(account)) {
            return CloseOutcome.NOT_THE_OWNER;
        }
        room.close(now);
        note(AuditType.ROOM_DELETED, account, queries.accountName(account), room);
        return CloseOutcome.CLOSED;
    }

    /** Closes a room for good, whoever owns it; for admins. */
    public Optional<UUID> remove(String code, Actor admin) {
        Instant now = clock.instant();
        return queries.lockedOpenRoom(code, now).map(room -> {
            room.close(now);
            note(AuditType.ADMIN_CONTENT_REMOVED, admin.id(), admin.name(), room);
            return room.id();
        });
    }

    /** Closes the rooms whose time is over and names them. */
    public List<UUID> closeExpired() {
        Instant now = clock.instant();
        List<Room> expired = queries.expiredRooms(now);
        expired.forEach(room -> room.close(now));
        return expired.stream().map(Room::id).toList();
    }

    /** Which rooms end soon, and when; each is named once. */
    public Map<UUID, Instant> warnOfEnd() {
        Instant now = clock.instant();
        List<Room> ending = queries.unwarnedRooms(lifetimes.endsSoon(now));
        ending.forEach(room -> room.warn(now));
        return ending.stream().collect(Collectors.toMap(Room::id, Room::expiresAt));
    }

    private void note(AuditType type, UUID actor, String name, Room room) {
        audit.fire(new AuditEvent(
                type, actor, name, TargetType.ROOM, room.id().toString(), Map.of("name", room.name()), true));
    }

    private RoomCard card(Room room, Instant now) {
        return new RoomCard(
                room.code(),
                room.name(),
                queries.accountName(room.ownerId()),
                room.passwordHash() != null,
                (int) queries.seatsTaken(room.id(), now),
                room.maxParticipants(),
                room.rules().steer(),
                room.expiresAt());
    }
}
