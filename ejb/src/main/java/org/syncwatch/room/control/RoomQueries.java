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

    /** Hibernate's name for passing over what somebody else has locked. */
    private static final int SKIP_LOCKED = -2;

    private static final int MOST_AT_ONCE = 500;

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

    /** Whether there is or was a room with this code. */
    public boolean existed(String code) {
        return entities.createQuery("select count(r) from Room r where r.code = :code", Long.class)
                        .setParameter("code", RoomCodes.normalised(code))
                        .getSingleResult()
                > 0;
    }

    /** Locks the room's row, which makes the caller the only one to change who sits in it. */
    public Optional<Room> lockedOpenRoom(UUID id, Instant now) {
        return Optional.ofNullable(entities.find(Room.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(room -> room.open(now));
    }

    /** As {@link #lockedOpenRoom(UUID, Instant)}, by the code that it has when the lock is there. */
    public Optional<Room> lockedOpenRoom(String code, Instant now) {
        return entities.createQuery("select r from Room r where r.code = :code", Room.class)
                .setParameter("code", RoomCodes.normalised(code))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(room -> room.open(now))
                .findFirst();
    }

    /** Of rooms that several nodes come for at once, each gets what no other has. */
    public List<Room> expiredRooms(Instant now) {
        return forOneNode("r.expiresAt <= :before", now);
    }

    /** Rooms that end before then and were not told yet; each of them for one node. */
    public List<Room> unwarnedRooms(Instant before) {
        return forOneNode("r.warnedAt is null and r.expiresAt <= :before", before);
    }

    private List<Room> forOneNode(String which, Instant before) {
        return entities.createQuery(
                        "select r from Room r where r.closedAt is null and " + which + " order by r.id", Room.class)
                .setParameter("before", before)
                .setMaxResults(MOST_AT_ONCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }

    public Optional<Member> memberOf(UUID room, UUID account) {
        return entities.createQuery(
                        "select m from Member m where m.roomId = :room and m.accountId = :account", Member.class)
                .setParameter("room", room)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** Those who were sent out, the last one first, with those whose time outside is over. */
    public List<Member> barredMembers(UUID room) {
        return entities.createQuery(
                        "select m from Member m where m.roomId = :room and m.barredAt is not null"
                                + " order by m.barredAt desc, m.id",
                        Member.class)
                .setParameter("room", room)
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

    /** In the order they joined. */
    public List<Member> membersIn(UUID room) {
        return entities.createQuery(
                        "select m from Member m where m.roomId = :room and m.leftAt is null"
                                + " order by m.joinedAt, m.id",
                        Member.class)
                .setParameter("room", room)
                .getResultList();
    }

    public Roster roster(Room room) {
        return Rosters.of(room, membersIn(room.id()).stream());
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
