package org.syncwatch.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncwatch.room.entity.Coming;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;

/**
 * Asks for the seats of many rooms at once. Rooms are locked in the order of their ids, and members changed in that of theirs,
 * so that two nodes' batches cannot lock each other out; the seats are read by a statement of their own, which sees what was
 * done while it waited for the locks.
 */
@ApplicationScoped
public class Seatings {

    /** Somebody waits for the answer: rather refuse than hang. */
    private static final int TIMEOUT_MS = 2_000;

    private static final String TIMEOUT = "jakarta.persistence.query.timeout";
    private static final String READ_ONLY = "org.hibernate.readOnly";

    private static final String LOCK = "select r.* from room r where %s order by r.id for no key update";

    private static final String SEATS = """
            select m.* from room_member m
             where m.room_id = any (cast(:rooms as uuid[])) and m.left_at is null
            union all
            select m.* from room_member m
             where m.room_id = any (cast(:rooms as uuid[])) and m.left_at is not null and %s
             order by joined_at, id
            """;

    private static final String OF_ACCOUNT_OR_TOKEN = """
            (m.account_id = any (cast(:accounts as uuid[]))
             or m.token_hash in (select decode(hash, 'hex') from unnest(cast(:hashes as text[])) as hash)
             or (m.barred_at is not null and m.barred_until is null))
            """;

    private static final String TAKE = """
            insert into room_member as m (id, room_id, account_id, name, role, token_hash, joined_at, last_seen_at,
                                          address)
            select id, room_id, account_id, name, role, decode(hash, 'hex'), :now, :now, address
              from unnest(cast(:members as uuid[]), cast(:rooms as uuid[]), cast(:accounts as uuid[]),
                          cast(:names as text[]), cast(:roles as text[]), cast(:hashes as text[]),
                          cast(:addresses as inet[]))
                   as n (id, room_id, account_id, name, role, hash, address)
                on conflict (id) do update
               set token_hash = excluded.token_hash, last_seen_at = excluded.last_seen_at, left_at = null,
                   address = excluded.address
            """;

    /** A new player has nothing loaded yet. */
    private static final String CONNECT = """
            with arrived as (
                update room_member m
                   set connection_id = n.connection_id, tells_ready = n.tells_ready, last_seen_at = :now, left_at = null,
                       ready_sequence = -1, passed_over = false, address = n.address
                  from unnest(cast(:members as uuid[]), cast(:connections as uuid[]), cast(:ready as boolean[]),
                              cast(:addresses as inet[]))
                       as n (id, connection_id, tells_ready, address)
                 where m.id = n.id
                returning m.room_id)
            update room r
               set roster_revision = r.roster_revision + 1
             where r.id in (select room_id from arrived)
            """;

    private final EntityManager entities;
    private final RoomQueries queries;

    @Inject
    public Seatings(EntityManager entities, RoomQueries queries) {
        this.entities = entities;
        this.queries = queries;
    }

    /**
     * By code, without rooms that are not open; of what is changed in them only {@link #take} stores something.
     *
     * @param accounts whose earlier seats are wanted
     * @param tokenHashes of the secrets whose earlier seats are wanted
     */
    public Map<String, Seating> lockedByCode(
            Collection<String> codes, Collection<UUID> accounts, Collection<byte[]> tokenHashes, Instant now) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        List<Room> rooms = open(
                entities.createNativeQuery(LOCK.formatted("r.code = any (cast(:codes as text[]))"), Room.class)
                        .setParameter("codes", codes.toArray(String[]::new)),
                now);
        Query seats = seatsOf(rooms, OF_ACCOUNT_OR_TOKEN)
                .setParameter("accounts", accounts.toArray(UUID[]::new))
                .setParameter("hashes", hex(tokenHashes.stream()));
        return seatings(rooms, seats, Room::code, now);
    }

    /** By id, without rooms that are not open; of what is changed in them only {@link #connect} stores something. */
    public Map<UUID, Seating> locked(Collection<UUID> ids, Collection<UUID> members, Instant now) {
        List<Room> rooms = open(
                entities.createNativeQuery(LOCK.formatted("r.id = any (cast(:ids as uuid[]))"), Room.class)
                        .setParameter("ids", ids.toArray(UUID[]::new)),
                now);
        Query seats = seatsOf(rooms, "m.id = any (cast(:members as uuid[]))")
                .setParameter("members", members.toArray(UUID[]::new));
        return seatings(rooms, seats, Room::id, now);
    }

    /** Stores members who are new or came back. */
    public void take(Collection<Member> taken, Instant now) {
        if (taken.isEmpty()) {
            return;
        }
        List<Member> sorted =
                taken.stream().sorted(Comparator.comparing(Member::id)).toList();
        entities.createNativeQuery(TAKE)
                .setParameter("now", now)
                .setParameter("members", sorted.stream().map(Member::id).toArray(UUID[]::new))
                .setParameter("rooms", sorted.stream().map(Member::roomId).toArray(UUID[]::new))
                .setParameter("accounts", sorted.stream().map(Member::accountId).toArray(UUID[]::new))
                .setParameter("names", sorted.stream().map(Member::name).toArray(String[]::new))
                .setParameter(
                        "roles",
                        sorted.stream().map(member -> member.role().name()).toArray(String[]::new))
                .setParameter("hashes", hex(sorted.stream().map(Member::tokenHash)))
                .setParameter("addresses", sorted.stream().map(Member::address).toArray(String[]::new))
                .executeUpdate();
    }

    /** Gives each of these members their new socket, and each of their rooms one next revision of its roster. */
    public void connect(Collection<Coming> arrived, Instant now) {
        if (arrived.isEmpty()) {
            return;
        }
        List<Coming> sorted =
                arrived.stream().sorted(Comparator.comparing(Coming::member)).toList();
        entities.createNativeQuery(CONNECT)
                .setParameter("now", now)
                .setParameter("members", sorted.stream().map(Coming::member).toArray(UUID[]::new))
                .setParameter(
                        "connections", sorted.stream().map(Coming::connection).toArray(UUID[]::new))
                .setParameter("ready", sorted.stream().map(Coming::tellsReady).toArray(Boolean[]::new))
                .setParameter("addresses", sorted.stream().map(Coming::address).toArray(String[]::new))
                .executeUpdate();
    }

    private static String[] hex(Stream<byte[]> hashes) {
        return hashes.map(HexFormat.of()::formatHex).toArray(String[]::new);
    }

    @SuppressWarnings("unchecked")
    private static List<Room> open(Query lock, Instant now) {
        List<Room> rooms =
                lock.setHint(TIMEOUT, TIMEOUT_MS).setHint(READ_ONLY, true).getResultList();
        return rooms.stream().filter(room -> room.open(now)).toList();
    }

    private Query seatsOf(List<Room> rooms, String askedFor) {
        return entities.createNativeQuery(SEATS.formatted(askedFor), Member.class)
                .setParameter("rooms", rooms.stream().map(Room::id).toArray(UUID[]::new));
    }

    @SuppressWarnings("unchecked")
    private <K> Map<K, Seating> seatings(List<Room> rooms, Query seats, Function<Room, K> key, Instant now) {
        if (rooms.isEmpty()) {
            return Map.of();
        }
        List<Member> members =
                seats.setHint(TIMEOUT, TIMEOUT_MS).setHint(READ_ONLY, true).getResultList();
        Map<UUID, List<Member>> byRoom = members.stream().collect(Collectors.groupingBy(Member::roomId));
        return rooms.stream()
                .collect(Collectors.toMap(
                        key,
                        room -> new Seating(
                                room, byRoom.getOrDefault(room.id(), List.of()), queries.lapsedBefore(now))));
    }
}
