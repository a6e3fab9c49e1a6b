package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.syncwatch.chat.boundary.Notice;
import org.syncwatch.chat.boundary.RoomNotices;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.room.control.RoomQueries;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;

/** Takes a deleted account out of its rooms: its own are closed, in others it has left and has no name any more. */
@ApplicationScoped
@Transactional
public class Vacating {

    /** @param member whose sockets have to go */
    public record Left(UUID member, Presence.Changed changed) {}

    /** What the rooms' members have to hear. */
    public record Vacated(List<UUID> closed, List<Left> left) {}

    private final EntityManager entities;
    private final RoomQueries queries;
    private final RoomNotices notices;
    private final ClusterClock clock;

    @Inject
    public Vacating(EntityManager entities, RoomQueries queries, RoomNotices notices, ClusterClock clock) {
        this.entities = entities;
        this.queries = queries;
        this.notices = notices;
        this.clock = clock;
    }

    /** Rooms are locked in the order of their ids as text, like everywhere. */
    public Vacated vacate(UUID account, String nobody) {
        Instant now = clock.instant();
        List<UUID> closed = new ArrayList<>();
        for (Room room : owned(account, now)) {
            room.close(now);
            closed.add(room.id());
        }
        List<Left> left = new ArrayList<>();
        for (Member member : seated(account)) {
            queries.lockedOpenRoom(member.roomId(), now).ifPresent(room -> {
                entities.refresh(member);
                if (!member.gone()) {
                    member.leave(now);
                    room.nextRoster();
                    entities.flush();
                    left.add(new Left(member.id(), new Presence.Changed(room.id(), queries.roster(room))));
                }
            });
        }
        forgetWhomTheySentOut(account, nobody);
        rename(account, nobody);
        notices.addAll(left.stream()
                .map(one -> new Notice(one.changed().room(), Notice.Event.LEFT, one.member(), nobody))
                .toList());
        return new Vacated(closed, left);
    }

    private List<Room> owned(UUID account, Instant now) {
        return entities.createQuery(
                        "select r from Room r where r.ownerId = :account and r.closedAt is null order by cast(r.id as string)",
                        Room.class)
                .setParameter("account", account)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(room -> room.open(now))
                .toList();
    }

    private List<Member> seated(UUID account) {
        return entities.createQuery(
                        "select m from Member m where m.accountId = :account and m.leftAt is null"
                                + " order by cast(m.roomId as string)",
                        Member.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** A bar keeps the name of who set it, which is still the member's. */
    private void forgetWhomTheySentOut(UUID account, String nobody) {
        entities.createNativeQuery("""
                        update room_member barred
                           set barred_by = :nobody
                          from room_member m
                         where m.account_id = :account and barred.room_id = m.room_id and barred.barred_by = m.name
                        """)
                .setParameter("nobody", nobody)
                .setParameter("account", account)
                .executeUpdate();
    }

    private void rename(UUID account, String nobody) {
        entities.createNativeQuery(
                        "update room_member set name = :nobody where account_id = :account and name <> :nobody")
                .setParameter("nobody", nobody)
                .setParameter("account", account)
                .executeUpdate();
    }
}
