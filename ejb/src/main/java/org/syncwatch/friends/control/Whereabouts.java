package org.syncwatch.friends.control;

/** How the database tells whether and where an account {@code a} is, as far as its friends may know. */
final class Whereabouts {

    static final String ONLINE = """
            (a.sharing <> 'nobody'
             and (exists (select 1 from account_online o where o.account_id = a.id and o.seen_at >= :onlineSince)
                  or exists (select 1 from room_member m
                              where m.account_id = a.id and m.left_at is null and m.connection_id is not null
                                and m.last_seen_at >= :seatedSince)))
            """;

    /** The one they came to last, unless it is full; the gap takes what opens a room with a password. */
    static final String ROOM = """
            left join lateral (
                select r.code, r.name
                  from room_member m
                  join room r on r.id = m.room_id
                 where a.sharing = 'room' and m.account_id = a.id and m.left_at is null
                   and m.connection_id is not null and m.last_seen_at >= :seatedSince
                   and r.closed_at is null and r.expires_at > :now
                   and (r.password_hash is null %s)
                   and r.max_participants > (select count(*) from room_member s
                                              where s.room_id = r.id and s.left_at is null
                                                and s.last_seen_at >= :seatedSince)
                 order by m.joined_at desc
                 limit 1) r on true
            """;

    private Whereabouts() {}
}
