package org.syncwatch.friends.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.friends.boundary.JoinableRoom;

/** Who has an account socket, and who is to hear of it. */
@ApplicationScoped
public class PresenceRows {

    /**
     * What friends may see of somebody now.
     *
     * @param room one that everybody may join, or null
     */
    public record Seen(boolean online, @Nullable JoinableRoom room) {

        public static final Seen NOTHING = new Seen(false, null);
    }

    /** @param friend somebody with an account socket who is to hear of {@code account} */
    public record Audience(UUID account, UUID friend) {}

    private static final String SEEN = """
            select a.id, %s as online, r.code as room_code, r.name as room_name
              from account a
              %s
             where a.id = any (cast(:accounts as uuid[])) and a.sharing <> 'nobody'
            """.formatted(Whereabouts.ONLINE, Whereabouts.ROOM.formatted(""));

    private static final String AUDIENCES = """
            select distinct n.id as account, case when f.lower_id = n.id then f.higher_id else f.lower_id end as friend
              from unnest(cast(:accounts as uuid[])) as n (id)
              join friendship f on (f.lower_id = n.id or f.higher_id = n.id) and f.accepted_at is not null
              join account_online o on o.account_id = case when f.lower_id = n.id then f.higher_id else f.lower_id end
                                   and o.seen_at >= :onlineSince
            """;

    private final EntityManager entities;

    @Inject
    public PresenceRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Gives a sign of life for each, in one statement in the order of their ids. */
    public void renew(UUID node, Collection<UUID> accounts, Moment moment) {
        entities.createNativeQuery("""
                        insert into account_online as o (account_id, node_id, seen_at)
                        select id, :node, :now from unnest(cast(:accounts as uuid[])) as n (id) order by id
                            on conflict (account_id, node_id) do update set seen_at = excluded.seen_at
                        """)
                .setParameter("node", node)
                .setParameter("now", moment.now())
                .setParameter("accounts", array(accounts))
                .executeUpdate();
    }

    public void leave(UUID node, Collection<UUID> accounts) {
        entities.createNativeQuery("""
                        delete from account_online
                         where node_id = :node and account_id = any (cast(:accounts as uuid[]))
                        """)
                .setParameter("node", node)
                .setParameter("accounts", array(accounts))
                .executeUpdate();
    }

    /** Forgets what nodes that died left behind. */
    public void sweep(Moment moment) {
        entities.createNativeQuery("delete from account_online where seen_at < :onlineSince")
                .setParameter("onlineSince", moment.onlineSince())
                .executeUpdate();
    }

    /** Those of the accounts that share anything. */
    public Map<UUID, Seen> seen(Collection<UUID> accounts, Moment moment) {
        Map<UUID, Seen> seen = new HashMap<>();
        for (Tuple row : rows(moment.in(of(SEEN, accounts)))) {
            String code = row.get("room_code", String.class);
            JoinableRoom room = code == null ? null : new JoinableRoom(code, row.get("room_name", String.class));
            seen.put(row.get("id", UUID.class), new Seen(row.get("online", Boolean.class), room));
        }
        return seen;
    }

    public List<Audience> audiences(Set<UUID> accounts, Moment moment) {
        return rows(of(AUDIENCES, accounts).setParameter("onlineSince", moment.onlineSince())).stream()
                .map(row -> new Audience(row.get("account", UUID.class), row.get("friend", UUID.class)))
                .toList();
    }

    private Query of(String query, Collection<UUID> accounts) {
        return entities.createNativeQuery(query, Tuple.class).setParameter("accounts", array(accounts));
    }

    private static UUID[] array(Collection<UUID> accounts) {
        return accounts.toArray(UUID[]::new);
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }
}
