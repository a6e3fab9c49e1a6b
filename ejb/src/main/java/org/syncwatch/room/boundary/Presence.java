package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.protocol.server.Roster;
import org.syncwatch.protocol.server.ServerHello.RoomInfo;
import org.syncwatch.room.control.RoomQueries;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;

/** Who is here: changes of it are made under the room's lock and give the roster its next revision. */
@ApplicationScoped
@Transactional
public class Presence {

    /** A room whose roster changed. */
    public record Changed(UUID room, Roster roster) {}

    /** What a socket learns when its member arrives. */
    public record Arrival(RoomInfo room, Roster roster) {}

    /** A sign of life of one member, with its best round trip in milliseconds, NaN while unknown. */
    public record Sign(UUID member, double roundTripMs) {}

    private final EntityManager entities;
    private final RoomQueries queries;
    private final ClusterClock clock;

    @Inject
    public Presence(EntityManager entities, RoomQueries queries, ClusterClock clock) {
        this.entities = entities;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Seats a member's new player, which has nothing loaded yet.
     *
     * @param tellsReady whether a start may wait for this player, because it tells when it is ready
     * @return empty when the room or the member is gone
     */
    public Optional<Arrival> arrive(UUID roomId, UUID memberId, UUID connection, boolean tellsReady) {
        Instant now = clock.instant();
        Optional<Room> room = queries.lockedOpenRoom(roomId, now);
        Optional<Member> member = Optional.ofNullable(entities.find(Member.class, memberId));
        if (room.isEmpty() || member.isEmpty()) {
            return Optional.empty();
        }
        member.get().connect(connection, tellsReady, now);
        room.get().nextRoster();
        entities.flush();
        return Optional.of(new Arrival(info(room.get()), queries.roster(room.get())));
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
        if (forGood) {
            member.get().leave(now);
        } else {
            member.get().disconnect(now);
        }
        return Optional.of(changed(room.get()));
    }

    public Optional<Roster> roster(UUID roomId) {
        return Optional.ofNullable(entities.find(Room.class, roomId)).map(queries::roster);
    }

    /** Renews the seats of members with an open socket, in one statement for all of them. */
    public void renew(List<Sign> signs) {
        if (signs.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        update room_member m
                           set last_seen_at = :now,
                               round_trip_ms = case when s.rtt = 'NaN' then m.round_trip_ms else s.rtt end
                          from unnest(cast(:members as uuid[]), cast(:rtts as float4[])) as s (id, rtt)
                         where m.id = s.id and m.left_at is null
                        """)
                .setParameter("now", clock.instant())
                .setParameter("members", signs.stream().map(Sign::member).toArray(UUID[]::new))
                .setParameter(
                        "rtts",
                        signs.stream().map(sign -> (float) sign.roundTripMs()).toArray(Float[]::new))
                .executeUpdate();
    }

    /** Frees the seats of members who gave no sign of life, for example because their node died. */
    public List<Changed> freeLapsedSeats() {
        Instant now = clock.instant();
        Map<UUID, List<Member>> lapsed =
                queries.lapsedMembers(now).stream().collect(Collectors.groupingBy(Member::roomId));
        List<Changed> changed = new ArrayList<>();
        lapsed.keySet().stream()
                .sorted()
                .forEach(roomId -> queries.lockedOpenRoom(roomId, now)
                        .ifPresent(room -> free(room, lapsed.getOrDefault(roomId, List.of()), now)
                                .ifPresent(changed::add)));
        return changed;
    }

    private Optional<Changed> free(Room room, List<Member> lapsed, Instant now) {
        List<Member> stillLapsed = lapsed.stream()
                .peek(entities::refresh)
                .filter(member -> !member.gone() && !member.seated(queries.lapsedBefore(now)))
                .toList();
        stillLapsed.forEach(member -> member.leave(now));
        return stillLapsed.isEmpty() ? Optional.empty() : Optional.of(changed(room));
    }

    private Changed changed(Room room) {
        room.nextRoster();
        entities.flush();
        return new Changed(room.id(), queries.roster(room));
    }

    private static RoomInfo info(Room room) {
        return new RoomInfo(
                room.code(),
                room.name(),
                room.maxParticipants(),
                room.playbackControl(),
                room.waitFor(),
                room.waitDeadlineMs());
    }
}
