package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.live.boundary.ClusterClock;
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
    private final Duration lifetime;

    @Inject
    public Rooms(
            EntityManager entities,
            RoomQueries queries,
            RoomCodes codes,
            ClusterClock clock,
            @ConfigProperty(name = "syncwatch.room.lifetime") Duration lifetime) {
        this.entities = entities;
        this.queries = queries;
        this.codes = codes;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    public RoomCard open(UUID owner, RoomSettings settings) {
        Instant now = clock.instant();
        Room room = new Room(codes.next(), owner, settings, now, now.plus(lifetime));
        entities.persist(room);
        entities.flush();
        entities.createNativeQuery("insert into playback (room_id, anchor_server_ms) values (?1, ?2)")
                .setParameter(1, room.id())
                .setParameter(2, now.toEpochMilli())
                .executeUpdate();
        return card(room, now);
    }

    public Optional<RoomCard> find(String code) {
        Instant now = clock.instant();
        return queries.openRoom(code, now).map(room -> card(room, now));
    }

    /** Empty for an unknown room. */
    public Optional<UUID> idOf(String code) {
        return queries.openRoom(code, clock.instant()).map(Room::id);
    }

    /** Closes a room for good; only its owner may. */
    public CloseOutcome close(String code, UUID account) {
        Instant now = clock.instant();
        Optional<Room> found = queries.openRoom(code, now);
        if (found.isEmpty()) {
            return CloseOutcome.UNKNOWN_ROOM;
        }
        Room room = found.get();
        if (!room.ownedBy(account)) {
            return CloseOutcome.NOT_THE_OWNER;
        }
        entities.lock(room, LockModeType.PESSIMISTIC_WRITE);
        room.close(now);
        return CloseOutcome.CLOSED;
    }

    /** Closes the rooms whose time is over and names them. */
    public List<UUID> closeExpired() {
        Instant now = clock.instant();
        List<Room> expired = queries.expiredRooms(now);
        expired.forEach(room -> room.close(now));
        return expired.stream().map(Room::id).toList();
    }

    private RoomCard card(Room room, Instant now) {
        return new RoomCard(
                room.code(),
                room.name(),
                queries.accountName(room.ownerId()),
                room.passwordHash() != null,
                (int) queries.seatsTaken(room.id(), now),
                room.maxParticipants(),
                room.playbackControl(),
                room.expiresAt());
    }
}
