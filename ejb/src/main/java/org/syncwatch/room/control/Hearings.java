package org.syncwatch.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.TargetType;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Removed;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;
import org.syncwatch.room.entity.Ruling;

/** Lets somebody decide about a room under its lock, which joins and arrivals take too, so that none of them slips through. */
@ApplicationScoped
public class Hearings {

    private final EntityManager entities;
    private final RoomQueries queries;
    private final ClusterClock clock;
    private final Event<AuditEvent> audit;
    private final Announcements announcements;

    @Inject
    public Hearings(
            EntityManager entities,
            RoomQueries queries,
            ClusterClock clock,
            Event<AuditEvent> audit,
            Announcements announcements) {
        this.entities = entities;
        this.queries = queries;
        this.clock = clock;
        this.audit = audit;
        this.announcements = announcements;
    }

    /** @param account of who wants to decide */
    public Ruling hold(String code, UUID account, Function<Hearing, Ruling> decide) {
        Optional<Room> found = queries.lockedOpenRoom(code, clock.instant());
        if (found.isEmpty()) {
            return new Ruling.UnknownRoom();
        }
        return hearing(found.get(), account).map(decide).orElseGet(() -> new Ruling.Refused(Refusal.not_a_member));
    }

    /** As {@link #hold}, about a certain member, who may have left. */
    public Ruling holdAbout(UUID memberId, Hearing hearing, Function<Member, Ruling> decide) {
        return Optional.ofNullable(entities.find(Member.class, memberId))
                .filter(member -> member.roomId().equals(hearing.room().id()))
                .map(decide)
                .orElseGet(Ruling.UnknownMember::new);
    }

    /** The ruling that what was just done to the room holds; its roster has its next revision already. */
    public Ruling made(Hearing hearing, Verdict verdict) {
        Room room = hearing.room();
        note(hearing, verdict.deed(), TargetType.ROOM, room.id(), Map.of("name", room.name()));
        Ruling made = made(room, null);
        announcements.announce(hearing, verdict);
        return made;
    }

    /** As {@link #made(Hearing, Verdict)}, for what was done to a member. */
    public Ruling made(Hearing hearing, Verdict verdict, Member member, Map<String, String> more) {
        return made(hearing, verdict, member, more, null);
    }

    /** @param removed what the member hears who was sent out; null when nobody was */
    public Ruling made(
            Hearing hearing, Verdict verdict, Member member, Map<String, String> more, @Nullable Removed removed) {
        Map<String, String> metadata = new HashMap<>(more);
        metadata.put("room", hearing.room().id().toString());
        metadata.put("name", member.name());
        UUID account = member.accountId();
        note(hearing, verdict.deed(), TargetType.USER, account == null ? member.id() : account, metadata);
        Ruling made = made(hearing.room(), removed);
        announcements.announce(member, verdict);
        return made;
    }

    /** The ruling that all stays as it is. */
    public Ruling unchanged(Room room) {
        return made(room, null);
    }

    /** The ruling that nobody made: the room had to have another owner. */
    public Ruling.Made succeeded(Room room, Member absent, Member heir) {
        audit.fire(new AuditEvent(
                AuditType.OWNERSHIP_TRANSFERRED,
                null,
                null,
                TargetType.USER,
                String.valueOf(heir.accountId()),
                Map.of(
                        "why", "owner_away",
                        "room", room.id().toString(),
                        "name", heir.name(),
                        "from", absent.name(),
                        "epoch", Long.toString(room.ownerEpoch())),
                true));
        Ruling.Made made = made(room, null);
        announcements.announce(heir, Verdict.HANDED_OVER);
        return made;
    }

    private Ruling.Made made(Room room, @Nullable Removed removed) {
        entities.flush();
        return new Ruling.Made(room.id(), RoomInfos.of(room), queries.roster(room), removed);
    }

    private void note(Hearing hearing, AuditType deed, TargetType type, UUID target, Map<String, String> metadata) {
        audit.fire(new AuditEvent(deed, hearing.account(), hearing.name(), type, target.toString(), metadata, true));
    }

    /** The owner need not sit in the room. */
    private Optional<Hearing> hearing(Room room, UUID account) {
        if (room.ownedBy(account)) {
            return Optional.of(new Hearing(room, account, Role.owner, queries.accountName(account)));
        }
        return queries.memberOf(room.id(), account)
                .filter(member -> !member.gone())
                .map(member -> new Hearing(room, account, member.role(), member.name()));
    }
}
