package org.syncwatch.friends.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.friends.entity.Standing;
import org.syncwatch.friends.entity.Standing.Tie;

/** The rows that two people share; whoever changes them holds both accounts' locks. */
@ApplicationScoped
public class FriendRows {

    private static final String PAIR = "lower_id = least(cast(:self as uuid), cast(:other as uuid))"
            + " and higher_id = greatest(cast(:self as uuid), cast(:other as uuid))";

    private final EntityManager entities;

    @Inject
    public FriendRows(EntityManager entities) {
        this.entities = entities;
    }

    /** The account with exactly this name, in any case. */
    public Optional<UUID> named(String username) {
        return ids(entities.createNativeQuery(
                                "select id from account where lower(username) = lower(:name) and deleted_at is null",
                                UUID.class)
                        .setParameter("name", username))
                .stream()
                .findFirst();
    }

    /**
     * Keeps both accounts for the transaction, in the order of their ids, so that of two that cross each other one sees what
     * the other did.
     *
     * @return false when one of them is gone
     */
    public boolean lock(UUID self, UUID other) {
        return entities.createNativeQuery("""
                        select id from account
                         where id in (:self, :other) and deleted_at is null
                         order by id for no key update
                        """, UUID.class)
                        .setParameter("self", self)
                        .setParameter("other", other)
                        .getResultList()
                        .size()
                == 2;
    }

    public Standing standing(UUID self, UUID other) {
        Tuple row = (Tuple) pair("""
                        select coalesce((select case when accepted_at is not null then 'FRIENDS'
                                                     when asked_by = :self then 'ASKED' else 'INVITED' end
                                           from friendship where %s), 'NONE') as tie,
                               exists (select 1 from friend_block
                                        where blocker_id = :self and blocked_id = :other) as blocking,
                               exists (select 1 from friend_block
                                        where blocker_id = :other and blocked_id = :self) as blocked
                        """.formatted(PAIR), self, other, true).getSingleResult();
        return new Standing(
                Tie.valueOf(row.get("tie", String.class)),
                row.get("blocking", Boolean.class),
                row.get("blocked", Boolean.class));
    }

    public void ask(UUID self, UUID other, Instant now) {
        pair("""
                insert into friendship (lower_id, higher_id, asked_by, asked_at)
                values (least(cast(:self as uuid), cast(:other as uuid)),
                        greatest(cast(:self as uuid), cast(:other as uuid)), :self, :now)
                """, self, other, false).setParameter("now", now).executeUpdate();
    }

    public void befriend(UUID self, UUID other, Instant now) {
        pair("update friendship set accepted_at = :now where " + PAIR, self, other, false)
                .setParameter("now", now)
                .executeUpdate();
    }

    public void part(UUID self, UUID other) {
        pair("delete from friendship where " + PAIR, self, other, false).executeUpdate();
        pair("""
                delete from room_invite
                 where (from_id = :self and to_id = :other) or (from_id = :other and to_id = :self)
                """, self, other, false).executeUpdate();
    }

    public void block(UUID self, UUID other, Instant now) {
        pair("""
                insert into friend_block (blocker_id, blocked_id, blocked_at) values (:self, :other, :now)
                    on conflict do nothing
                """, self, other, false).setParameter("now", now).executeUpdate();
    }

    public void unblock(UUID self, UUID other) {
        pair("delete from friend_block where blocker_id = :self and blocked_id = :other", self, other, false)
                .executeUpdate();
    }

    public long friendsOf(UUID self) {
        return count(
                "select count(*) from friendship"
                        + " where (lower_id = :self or higher_id = :self) and accepted_at is not null",
                self);
    }

    public long requestsOf(UUID self) {
        return count(
                "select count(*) from friendship where (lower_id = :self or higher_id = :self)"
                        + " and asked_by = :self and accepted_at is null",
                self);
    }

    public long blockedBy(UUID self) {
        return count("select count(*) from friend_block where blocker_id = :self", self);
    }

    /** All that ties an account to others. */
    public void forget(UUID self) {
        for (String statement : new String[] {
            "delete from friendship where lower_id = :self or higher_id = :self",
            "delete from friend_block where blocker_id = :self or blocked_id = :self",
            "delete from room_invite where from_id = :self or to_id = :self",
            "delete from account_online where account_id = :self"
        }) {
            entities.createNativeQuery(statement).setParameter("self", self).executeUpdate();
        }
    }

    private long count(String query, UUID self) {
        return ((Number) entities.createNativeQuery(query, Long.class)
                        .setParameter("self", self)
                        .getSingleResult())
                .longValue();
    }

    private Query pair(String statement, UUID self, UUID other, boolean reads) {
        Query query =
                reads ? entities.createNativeQuery(statement, Tuple.class) : entities.createNativeQuery(statement);
        return query.setParameter("self", self).setParameter("other", other);
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> ids(Query query) {
        return query.getResultList();
    }
}
