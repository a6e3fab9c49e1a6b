package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.room.control.RoomQueries;
import org.syncwatch.room.control.Secrets;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;

/** Gives out a room's seats under its row lock, so that a race never seats one too many. */
@ApplicationScoped
@Transactional
public class Seats {

    private final EntityManager entities;
    private final RoomQueries queries;
    private final Secrets secrets;
    private final ClusterClock clock;

    @Inject
    public Seats(EntityManager entities, RoomQueries queries, Secrets secrets, ClusterClock clock) {
        this.entities = entities;
        this.queries = queries;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whether the token proves an earlier seat in this room; whoever once came in needs no password again. */
    public boolean known(UUID room, String memberToken) {
        return queries.memberByToken(room, Secrets.hash(memberToken)).isPresent();
    }

    /** Seats somebody whose password, where one is needed, was already checked. */
    public JoinOutcome claim(UUID roomId, JoinRequest request) {
        Instant now = clock.instant();
        Optional<Room> locked = queries.lockedOpenRoom(roomId, now);
        if (locked.isEmpty()) {
            return new JoinOutcome.UnknownRoom();
        }
        Room room = locked.get();
        Optional<Member> earlier = earlierSeat(roomId, request);
        boolean seated = earlier.filter(member -> member.seated(queries.lapsedBefore(now)))
                .isPresent();
        if (!seated && queries.seatsTaken(roomId, now) >= room.maxParticipants()) {
            return new JoinOutcome.RoomFull();
        }
        String token = request.memberToken() != null && earlier.isPresent() ? request.memberToken() : secrets.next();
        if (earlier.isPresent()) {
            earlier.get().comeBack(Secrets.hash(token), now);
            return seated(room, earlier.get(), token);
        }
        if (request.name() == null || request.name().isBlank()) {
            return new JoinOutcome.GuestNameRequired();
        }
        Member member = new Member(
                roomId, request.account(), request.name(), role(room, request.account()), Secrets.hash(token), now);
        entities.persist(member);
        return seated(room, member, token);
    }

    private Optional<Member> earlierSeat(UUID room, JoinRequest request) {
        if (request.account() != null) {
            return queries.memberOfAccount(room, request.account());
        }
        return Optional.ofNullable(request.memberToken())
                .flatMap(token -> queries.memberByToken(room, Secrets.hash(token)));
    }

    private static Role role(Room room, @Nullable UUID account) {
        if (account == null) {
            return Role.guest;
        }
        return room.ownedBy(account) ? Role.owner : Role.participant;
    }

    private static JoinOutcome seated(Room room, Member member, String token) {
        return new JoinOutcome.Seated(room.id(), member.id(), member.name(), member.role(), token);
    }
}
