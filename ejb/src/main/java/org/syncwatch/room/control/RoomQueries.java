package org.syncwatch.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.protocol.server.Roster;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;

/** What the room capability asks of the database. */
@ApplicationScoped
public class RoomQueries {

    private final EntityManager entities;
    private final Duration seatKept;

    @Inject
    public RoomQueries(EntityManager entities, @ConfigProperty(name = "syncwatch.room.seat-kept") Duration seatKept) {
        this.entities = entities;
        this.seatKept = seatKept;
    }

    public Optional<Room> openRoom(String code, Instant now) {
        return entities.createQuery("select r from Room r where r.code = :code", Room.class)
                .setParameter("code", RoomCodes.normalised(code))
                .getResultStream()
                .filter(room -> room.open(now))
                .findFirst();
    }

    /** Locks the room's row, which makes the caller the only one to change who sits in it. */
    public Optional<Room> lockedOpenRoom(UUID id, Instant now) {
        return Optional.ofNullable(entities.find(Room.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(room -> room.open(now));
    }

    public List<Room> expiredRooms(Instant now) {
        return entities.createQuery(
                        "select r from Room r where r.closedAt is null and r.expiresAt <= :now order by r.id",
                        Room.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public long seatsTaken(UUID room, Instant now) {
        return entities.createQuery(
                        "select count(m) from Member m where m.roomId = :room and m.leftAt is null"
                                + " and m.lastSeenAt >= :lapsedBefore",
                        Long.class)
                .setParameter("room", room)
                .setParameter("lapsedBefore", lapsedBefore(now))
                .getSingleResult();
    }

    /** Members who have a seat but gave no sign of life for so long that it is free again. */
    public List<Member> lapsedMembers(Instant now) {
        return entities.createQuery(
                        "select m from Member m where m.leftAt is null and m.lastSeenAt < :lapsedBefore"
                                + " order by m.roomId",
                        Member.class)
                .setParameter("lapsedBefore", lapsedBefore(now))
                .getResultList();
    }

    public Roster roster(Room room) {
        return Rosters.of(
                room,
                entities.createQuery(
                                "select m from Member m where m.roomId = :room and m.leftAt is null"
                                        + " order by m.joinedAt, m.id",
                                Member.class)
                        .setParameter("room", room.id())
                        .getResultStream());
    }

    public String accountName(UUID account) {
        return entities.createNativeQuery("select username from account where id = ?1", String.class)
                .setParameter(1, account)
                .getSingleResult()
                .toString();
    }

    public Instant lapsedBefore(Instant now) {
        return now.minus(seatKept);
    }

    /** Whoever gave a sign of life since then keeps the seat for a good while yet. */
    public Instant justBefore(Instant now) {
        return now.minus(seatKept.dividedBy(2));
    }
}
