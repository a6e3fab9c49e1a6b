package org.syncwatch.room.boundary;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.syncwatch.audit.boundary.AuditTrail;
import org.syncwatch.chat.boundary.Notice;
import org.syncwatch.chat.boundary.RoomNotices;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.protocol.server.Roster;
import org.syncwatch.room.control.Comings;
import org.syncwatch.room.control.RoomInfos;
import org.syncwatch.room.control.RoomQueries;
import org.syncwatch.room.control.Seating;
import org.syncwatch.room.control.Seatings;
import org.syncwatch.room.entity.Bar;
import org.syncwatch.room.entity.Coming;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;

/** Who is here: changes of it are made under the room's lock and give the roster its next revision. */
@ApplicationScoped
@Transactional
public class Presence {

    /** A room whose roster changed. */
    public record Changed(UUID room, Roster roster) {}

    /**
     * A sign of life of one member.
     *
     * @param silentMs milliseconds since then
     * @param roundTripMs the member's best one, NaN while unknown
     */
    public record Sign(UUID member, double silentMs, double roundTripMs) {}

    private final EntityManager entities;
    private final RoomQueries queries;
    private final Seatings seatings;
    private final RoomNotices notices;
    private final ClusterClock clock;
    private final AuditTrail audit;

    @Inject
    public Presence(
            EntityManager entities,
            RoomQueries queries,
            Seatings seatings,
            RoomNotices notices,
            ClusterClock clock,
            AuditTrail audit) {
        this.entities = entities;
        this.queries = queries;
        this.seatings = seatings;
        this.notices = notices;
        this.clock = clock;
        this.audit = audit;
    }

    /** Seats members' new players, those of one room under one revision of its roster; one answer for each. */
    public List<Arrival> arrive(List<Coming> together) {
        Instant now = clock.instant();
        Map<UUID, Seating> rooms = seatings.locked(
                together.stream().map(Coming::room).distinct().toList(),
                together.stream().map(Coming::member).distinct().toList(),
                now);
        Map<UUID, Coming> arrived = new HashMap<>();
        List<Optional<Farewell>> refusals = new ArrayList<>();
        for (Coming coming : together) {
            Optional<Farewell> refusal = connect(rooms.get(coming.room()), coming, now);
            if (refusal.isEmpty()) {
                arrived.put(coming.member(), coming);
            }
            refusals.add(refusal);
        }
        seatings.connect(arrived.values(), now);
        Map<UUID, Arrival> welcomes = welcomes(rooms, arrived.values());
        return IntStream.range(0, together.size())
                .mapToObj(index -> refusals.get(index)
                        .<Arrival>map(Arrival.Refused::new)
                        .orElseGet(() ->
                                requireNonNull(welcomes.get(together.get(index).room()))))
                .toList();
    }

    /** Why somebody may not come in; a seat that lapsed may be somebody else's by now. */
    private static Optional<Farewell> connect(@Nullable Seating room, Coming coming, Instant now) {
        Optional<Member> member = Optional.ofNullable(room).flatMap(known -> known.member(coming.member()));
        if (room == null || member.isEmpty()) {
            return Optional.of(Farewell.ROOM_GONE);
        }
        Optional<Bar> bar = member.get().barred(now);
        if (bar.isPresent()) {
            return bar.map(known -> known.banned() ? Farewell.BANNED : Farewell.KICKED);
        }
        if (!room.seats(member)) {
            return Optional.of(Farewell.NOT_ADMITTED);
        }
        member.get().connect(coming.connection(), now);
        return Optional.empty();
    }

    private static Map<UUID, Arrival> welcomes(Map<UUID, Seating> rooms, Collection<Coming> arrived) {
        return arrived.stream().map(Coming::room).distinct().collect(Collectors.toMap(id -> id, id -> {
            Seating seating = requireNonNull(rooms.get(id));
            seating.room().nextRoster();
            return new Arrival.Here(RoomInfos.of(seating.room()), seating.roster());
        }));
    }

    /**
     * Notes that a socket is gone.
     *
     * @param forGood whether the member left on purpose; otherwise the seat is kept for a while
     * @return empty when the member has another socket by now
     */
    public Optional<Changed> depart(UUID roomId, UUID memberId, UUID connection, boolean forGood) {
        Instant now = clock.instant();
        Optional<Room> room = queries.lockedOpenRoom(roomId, now);
        Optional<Member> member = Optional.ofNullable(entities.find(Member.class, memberId))
                .filter(found -> found.connectedBy(connection));
        if (room.isEmpty() || member.isEmpty()) {
            return Optional.empty();
        }
        if (!forGood) {
            member.get().disconnect(now);
            return Optional.of(changed(room.get()));
        }
        member.get().leave(now);
        Changed changed = changed(room.get());
        audit.note(List.of(Comings.left(member.get(), "left")));
        notices.addAll(List.of(left(member.get())));
        return Optional.of(changed);
    }

    /** The room as its members see it now. */
    public Optional<Arrival.Here> room(UUID roomId) {
        return Optional.ofNullable(entities.find(Room.class, roomId))
                .map(room -> new Arrival.Here(RoomInfos.of(room), queries.roster(room)));
    }

    /** Renews the seats of members with an open socket, in one statement for all of them, in the order of their ids. */
    public void renew(List<Sign> signs) {
        if (signs.isEmpty()) {
            return;
        }
        List<Sign> sorted =
                signs.stream().sorted(Comparator.comparing(Sign::member)).toList();
        entities.createNativeQuery("""
                        update room_member m
                           set last_seen_at = greatest(
                                   m.last_seen_at, cast(:now as timestamptz) - s.silent_ms * interval '1 millisecond'),
                               round_trip_ms = case when s.rtt = 'NaN' then m.round_trip_ms else s.rtt end
                          from unnest(cast(:members as uuid[]), cast(:silent as float4[]), cast(:rtts as float4[]))
                               as s (id, silent_ms, rtt)
                         where m.id = s.id and m.left_at is null
                        """)
                .setParameter("now", clock.instant())
                .setParameter("members", sorted.stream().map(Sign::member).toArray(UUID[]::new))
                .setParameter(
                        "silent",
                        sorted.stream().map(sign -> (float) sign.silentMs()).toArray(Float[]::new))
                .setParameter(
                        "rtts",
                        sorted.stream().map(sign -> (float) sign.roundTripMs()).toArray(Float[]::new))
                .executeUpdate();
    }

    /**
     * Frees the seats of members who gave no sign of life, for example because their node died. Ids as text have the order of
     * the database, in which rooms are locked.
     */
    public List<Changed> freeLapsedSeats() {
        Instant now = clock.instant();
        Map<UUID, List<Member>> lapsed =
                queries.lapsedMembers(now).stream().collect(Collectors.groupingBy(Member::roomId));
        List<Changed> changed = new ArrayList<>();
        List<Notice> left = new ArrayList<>();
        lapsed.keySet().stream()
                .sorted(Comparator.comparing(UUID::toString))
                .forEach(roomId -> queries.lockedOpenRoom(roomId, now)
                        .ifPresent(room -> free(room, lapsed.getOrDefault(roomId, List.of()), now, left)
                                .ifPresent(changed::add)));
        audit.note(changed.stream()
                .flatMap(each -> lapsed.getOrDefault(each.room(), List.of()).stream())
                .filter(Member::gone)
                .map(member -> Comings.left(member, "lapsed"))
                .toList());
        notices.addAll(left);
        return changed;
    }

    private Optional<Changed> free(Room room, List<Member> lapsed, Instant now, List<Notice> left) {
        List<Member> stillLapsed = lapsed.stream()
                .peek(entities::refresh)
                .filter(member -> !member.gone() && !member.seated(queries.lapsedBefore(now)))
                .toList();
        stillLapsed.forEach(member -> {
            member.leave(now);
            left.add(left(member));
        });
        return stillLapsed.isEmpty() ? Optional.empty() : Optional.of(changed(room));
    }

    private Changed changed(Room room) {
        room.nextRoster();
        entities.flush();
        return new Changed(room.id(), queries.roster(room));
    }

    private static Notice left(Member member) {
        return new Notice(member.roomId(), Notice.Event.LEFT, member.id(), member.name());
    }
}
