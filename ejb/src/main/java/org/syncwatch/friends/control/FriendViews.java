package org.syncwatch.friends.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syncwatch.friends.boundary.FriendList.Friend;
import org.syncwatch.friends.boundary.FriendList.Invite;
import org.syncwatch.friends.boundary.FriendList.Request;
import org.syncwatch.friends.boundary.JoinableRoom;
import org.syncwatch.friends.boundary.Person;
import org.syncwatch.friends.entity.Sharing;

/** What one person sees of the others. */
@ApplicationScoped
public class FriendViews {

    private static final String FRIENDS = """
            select a.id, a.username, a.avatar, %s as online, r.code as room_code, r.name as room_name
              from friendship f
              join account a on a.id = case when f.lower_id = :self then f.higher_id else f.lower_id end
              %s
             where (f.lower_id = :self or f.higher_id = :self) and f.accepted_at is not null
             order by lower(a.username)
            """.formatted(Whereabouts.ONLINE, Whereabouts.ROOM.formatted("""
                    or exists (select 1 from room_invite i where i.room_id = r.id and i.to_id = :self)"""));

    private static final String REQUESTS = """
            select a.id, a.username, a.avatar, cast(extract(epoch from f.asked_at) * 1000 as bigint) as at_ms
              from friendship f
              join account a on a.id = case when f.lower_id = :self then f.higher_id else f.lower_id end
             where (f.lower_id = :self or f.higher_id = :self) and f.accepted_at is null
               and (f.asked_by = :self) = :own
               and (f.asked_by = :self or not exists (
                       select 1 from friend_block b where b.blocker_id = :self and b.blocked_id = a.id))
             order by f.asked_at desc, a.id
            """;

    private static final String BLOCKED = """
            select a.id, a.username, a.avatar
              from friend_block b join account a on a.id = b.blocked_id
             where b.blocker_id = :self
             order by lower(a.username)
            """;

    private static final String INVITES = """
            select i.id as invite_id, a.id, a.username, a.avatar, r.code as room_code, r.name as room_name,
                   cast(extract(epoch from i.invited_at) * 1000 as bigint) as at_ms
              from room_invite i
              join account a on a.id = i.from_id
              join room r on r.id = i.room_id and r.closed_at is null and r.expires_at > :now
             where i.to_id = :self
             order by i.invited_at desc, i.id
            """;

    private final EntityManager entities;

    @Inject
    public FriendViews(EntityManager entities) {
        this.entities = entities;
    }

    public List<Friend> friends(UUID self, Moment moment) {
        return rows(moment.in(of(FRIENDS, self)))
                .map(row -> new Friend(person(row), row.get("online", Boolean.class), room(row)))
                .toList();
    }

    /** @param own whether those are wanted that this person made */
    public List<Request> requests(UUID self, boolean own) {
        return rows(of(REQUESTS, self).setParameter("own", own))
                .map(row -> new Request(person(row), at(row)))
                .toList();
    }

    public List<Person> blocked(UUID self) {
        return rows(of(BLOCKED, self)).map(FriendViews::person).toList();
    }

    public List<Invite> invites(UUID self, Instant now) {
        return rows(of(INVITES, self).setParameter("now", now))
                .map(row -> new Invite(
                        row.get("invite_id", UUID.class),
                        person(row),
                        new JoinableRoom(row.get("room_code", String.class), row.get("room_name", String.class)),
                        at(row)))
                .toList();
    }

    public Person person(UUID id) {
        return rows(of("select id, username, avatar from account where id = :self", id))
                .map(FriendViews::person)
                .findFirst()
                .orElseThrow();
    }

    public Sharing sharing(UUID self) {
        return rows(of("select sharing from account where id = :self", self))
                .map(row -> Sharing.valueOf(row.get("sharing", String.class)))
                .findFirst()
                .orElse(Sharing.nobody);
    }

    public void share(UUID self, Sharing sharing) {
        entities.createNativeQuery("update account set sharing = :sharing where id = :self")
                .setParameter("sharing", sharing.name())
                .setParameter("self", self)
                .executeUpdate();
    }

    private Query of(String query, UUID self) {
        return entities.createNativeQuery(query, Tuple.class).setParameter("self", self);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }

    private static Person person(Tuple row) {
        return new Person(
                row.get("id", UUID.class), row.get("username", String.class), row.get("avatar", String.class));
    }

    private static @Nullable JoinableRoom room(Tuple row) {
        String code = row.get("room_code", String.class);
        return code == null ? null : new JoinableRoom(code, row.get("room_name", String.class));
    }

    private static Instant at(Tuple row) {
        return Instant.ofEpochMilli(row.get("at_ms", Long.class));
    }
}
