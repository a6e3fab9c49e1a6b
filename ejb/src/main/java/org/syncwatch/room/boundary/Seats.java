package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syncwatch.audit.boundary.AuditTrail;
import org.syncwatch.chat.boundary.Notice;
import org.syncwatch.chat.boundary.RoomNotices;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.room.control.Comings;
import org.syncwatch.room.control.RoomCodes;
import org.syncwatch.room.control.RoomQueries;
import org.syncwatch.room.control.Seating;
import org.syncwatch.room.control.Seatings;
import org.syncwatch.room.control.Secrets;
import org.syncwatch.room.entity.Bar;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;

/** Gives out rooms' seats under their row locks, so that a race never seats one too many. */
@ApplicationScoped
@Transactional
public class Seats {

    /**
     * What became of a claim.
     *
     * @param passwordHash with which the password has to be compared before the claim is made again
     */
    public record Decision(JoinOutcome outcome, Optional<String> passwordHash) {

        Decision(JoinOutcome outcome) {
            this(outcome, Optional.empty());
        }
    }

    private final RoomQueries queries;
    private final Seatings seatings;
    private final Secrets secrets;
    private final RoomNotices notices;
    private final ClusterClock clock;
    private final AuditTrail audit;

    @Inject
    public Seats(
            RoomQueries queries,
            Seatings seatings,
            Secrets secrets,
            RoomNotices notices,
            ClusterClock clock,
            AuditTrail audit) {
        this.queries = queries;
        this.seatings = seatings;
        this.secrets = secrets;
        this.notices = notices;
        this.clock = clock;
        this.audit = audit;
    }

    /** Decides in the order of the claims; a later one finds the seats taken that an earlier one got. */
    public List<Decision> claim(List<Claim> together) {
        Instant now = clock.instant();
        Map<String, Seating> rooms = seatings.lockedByCode(
                together.stream()
                        .map(Claim::code)
                        .filter(RoomCodes::wellFormed)
                        .distinct()
                        .toList(),
                together.stream()
                        .map(claim -> claim.request().account())
                        .filter(Objects::nonNull)
                        .toList(),
                together.stream()
                        .flatMap(claim -> tokenHash(claim.request()).stream())
                        .toList(),
                now);
        Map<UUID, Taken> taken = new HashMap<>();
        List<Decision> decisions = together.stream()
                .map(claim -> decide(rooms.get(claim.code()), claim, now, taken))
                .toList();
        seatings.take(taken.values().stream().map(Taken::member).toList(), now);
        List<Member> joined =
                taken.values().stream().filter(Taken::joined).map(Taken::member).toList();
        audit.note(joined.stream().map(Comings::joined).toList());
        notices.addAll(joined.stream()
                .map(member -> new Notice(member.roomId(), Notice.Event.JOINED, member.id(), member.name()))
                .toList());
        return decisions;
    }

    /** @param joined whether the member was not in the room before */
    private record Taken(Member member, boolean joined) {

        Taken with(Taken again) {
            return new Taken(member, joined || again.joined);
        }
    }

    private Decision decide(@Nullable Seating seating, Claim claim, Instant now, Map<UUID, Taken> taken) {
        if (seating == null) {
            return new Decision(new JoinOutcome.UnknownRoom());
        }
        Optional<Member> holder = tokenHash(claim.request()).flatMap(seating::holding);
        UUID account = claim.request().account();
        Optional<Member> earlier = account == null ? holder : seating.ofAccount(account);
        Optional<Bar> bar =
                bar(seating, claim.request(), Stream.of(holder, earlier).flatMap(Optional::stream), now);
        if (bar.isPresent()) {
            return new Decision(new JoinOutcome.SentOut(bar.get()));
        }
        Optional<String> guard = Optional.ofNullable(seating.room().passwordHash());
        // Whoever once came in needs no password again.
        if (guard.isPresent() && !claim.passwordChecked() && holder.isEmpty()) {
            return new Decision(new JoinOutcome.WrongPassword(), guard);
        }
        return new Decision(seat(seating, earlier, claim.request(), now, taken));
    }

    /** Whoever was sent out learns nothing more of the room, whichever proof of a seat they show; new guests show none. */
    private static Optional<Bar> bar(Seating seating, JoinRequest request, Stream<Member> known, Instant now) {
        List<Member> members = known.toList();
        return members.isEmpty() && request.account() == null
                ? seating.bannedFrom(request.address(), now)
                : members.stream()
                        .flatMap(member -> member.barred(now).stream())
                        .findFirst();
    }

    private JoinOutcome seat(
            Seating seating, Optional<Member> earlier, JoinRequest request, Instant now, Map<UUID, Taken> taken) {
        if (!seating.seats(earlier)) {
            return new JoinOutcome.RoomFull();
        }
        Room room = seating.room();
        String token = request.memberToken() != null && earlier.isPresent() ? request.memberToken() : secrets.next();
        if (earlier.isPresent()) {
            boolean joins = earlier.get().gone();
            earlier.get().comesFrom(request.address());
            if (earlier.get().comeBack(Secrets.hash(token), now, queries.justBefore(now))) {
                taken.merge(earlier.get().id(), new Taken(earlier.get(), joins), Taken::with);
            }
            return seated(room, earlier.get(), token);
        }
        if (request.name() == null || request.name().isBlank()) {
            return new JoinOutcome.GuestNameRequired();
        }
        Member member = new Member(
                room.id(), request.account(), request.name(), role(room, request.account()), Secrets.hash(token), now);
        member.comesFrom(request.address());
        taken.put(member.id(), new Taken(member, true));
        seating.add(member);
        return seated(room, member, token);
    }

    private static Optional<byte[]> tokenHash(JoinRequest request) {
        return Optional.ofNullable(request.memberToken()).map(Secrets::hash);
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
