package org.syncwatch.room.control;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.chat.boundary.Notice;
import org.syncwatch.chat.boundary.RoomNotices;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;

/** Who owns a room; whatever makes somebody its owner does it here, under the room's lock. */
@ApplicationScoped
public class Offices {

    private final EntityManager entities;
    private final RoomQueries queries;
    private final RoomNotices notices;
    private final Duration reclaimWithin;

    @Inject
    public Offices(
            EntityManager entities,
            RoomQueries queries,
            RoomNotices notices,
            @ConfigProperty(name = "syncwatch.room.reclaim-within") Duration reclaimWithin) {
        this.entities = entities;
        this.queries = queries;
        this.notices = notices;
        this.reclaimWithin = reclaimWithin;
    }

    /** Hands a locked room to a member with an account, as its owner wants, who stays as a moderator. */
    public void handOver(Room room, Member next) {
        Optional<Member> before = queries.memberOf(room.id(), room.ownerId());
        room.hand(account(next));
        succeed(room, before, Role.moderator, next);
    }

    /** Hands a locked room to a member with an account, because its owner is away, who may take it back for a while. */
    public void takeOver(Room room, Member absent, Member next, Instant now) {
        room.handFrom(absent, next, account(next), now.plus(reclaimWithin));
        succeed(room, Optional.of(absent), Role.moderator, next);
    }

    /** Undoes {@link #takeOver}: everybody is again what they were. */
    public void giveBack(Room room, Member claimant, Room.Claim claim) {
        Optional<Member> heir = queries.memberOf(room.id(), room.ownerId());
        room.hand(account(claimant));
        succeed(room, heir, claim.heirWas(), claimant);
    }

    /** Nobody takes a locked room over from its owner, who is away. */
    public void vacate(Room room, Member absent, Instant now) {
        room.vacate(now);
        notices.add(new Notice(room.id(), Notice.Event.OWNER_AWAY, absent.id(), absent.name()));
    }

    /**
     * Rows of members are locked in the order of their ids, as everywhere, so that two writers cannot lock each other out; then
     * one steps down before the other is appointed, as a room never has two owners.
     */
    private void succeed(Room room, Optional<Member> before, Role beforeBecomes, Member next) {
        Stream.concat(before.stream(), Stream.of(next))
                .sorted(Comparator.comparing(member -> member.id().toString()))
                .forEach(member -> entities.lock(member, LockModeType.PESSIMISTIC_WRITE));
        before.ifPresent(member -> member.become(beforeBecomes));
        entities.flush();
        next.become(Role.owner);
        room.nextRoster();
    }

    private static UUID account(Member member) {
        return requireNonNull(member.accountId(), "an owner has an account");
    }
}
