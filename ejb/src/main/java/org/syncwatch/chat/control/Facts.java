package org.syncwatch.chat.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syncwatch.chat.entity.Scene;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.chat.entity.Writer;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.server.ChatMessage;
import org.syncwatch.protocol.server.ChatPage.Rules;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Roster.Deed;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.rights.entity.Permissions;

/**
 * What the database says about one wish.
 *
 * @param writer who wishes, or null when they are no member of an open room
 * @param stored number under which the same message was stored before, or null
 * @param target the message the wish is about, or null
 */
record Facts(
        @Nullable Writer writer,
        Scene scene,
        @Nullable Long stored,
        @Nullable ChatMessage target) {

    /**
     * Whatever belongs to a wish is looked up by its key however large the planner takes the tables to be. When somebody last
     * wrote is only looked for in slow mode.
     */
    private static final String READ = """
            select r.chat_control, r.slow_mode_s, m.name, m.role, m.grant_chat,
                   p.film, p.playing, p.rate, p.anchor_server_ms, p.anchor_media_ms, p.watching, p.film_ms,
                   (select number from chat_message
                     where room_id = w.room_id and member_id = w.member_id and client_id = w.client_id) as stored,
                   case when r.slow_mode_s > 0 then
                       (select (extract(epoch from created_at) * 1000)::int8 from chat_message
                         where room_id = w.room_id and member_id = w.member_id and client_id is not null
                         order by number desc limit 1) end as last_post_ms,
                   t.*
              from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::int8[]) with ordinality
                   as w (room_id, member_id, client_id, target, place)
              left join lateral (select chat_control, slow_mode_s from room
                                  where id = w.room_id and closed_at is null limit 1) r on true
              left join lateral (select name, role, grant_chat from room_member
                                  where id = w.member_id and room_id = w.room_id and left_at is null limit 1) m on true
              left join lateral (select epoch as film, playing, rate, anchor_server_ms, anchor_media_ms,
                                        source_video_id is not null or source_link_id is not null as watching,
                                        (select duration_ms from video where id = source_video_id) as film_ms
                                   from playback where room_id = w.room_id limit 1) p on true
              left join lateral (select * from chat_message
                                  where room_id = w.room_id and number = w.target limit 1) t on true
             order by w.place
            """;

    private static final Rules NONE = new Rules(0);

    /** One for each wish, in their order; to be read once the rooms' heads are locked. */
    static List<Facts> read(Connection connection, List<Wish> wishes, long nowMs) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            new Bound<>(connection, read, wishes)
                    .column("uuid", Wish::room)
                    .column("uuid", Wish::member)
                    .column("uuid", Wish::clientId)
                    .column("int8", wish -> wish.deed().target());
            List<Facts> facts = new ArrayList<>(wishes.size());
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    facts.add(read(row, nowMs));
                }
            }
            return facts;
        }
    }

    private static Facts read(ResultSet row, long nowMs) throws SQLException {
        String control = row.getString("chat_control");
        Rules rules = control == null ? NONE : new Rules(row.getInt("slow_mode_s"));
        Scene scene = new Scene(rules, nowMs, mediaMs(row, nowMs), row.getLong("film"));
        return new Facts(writer(row, control), scene, (Long) row.getObject("stored"), MessageRow.read(row));
    }

    private static @Nullable Writer writer(ResultSet row, @Nullable String control) throws SQLException {
        String rank = row.getString("role");
        if (control == null || rank == null) {
            return null;
        }
        Role role = Role.valueOf(rank);
        Refusal barred = Permissions.refusal(
                Deed.chat, PlaybackControl.valueOf(control), role, (Boolean) row.getObject("grant_chat"));
        return new Writer(row.getString("name"), role, barred, (Long) row.getObject("last_post_ms"));
    }

    /** Told by the server's clock and the room's playback, so that nobody's client has to be believed. */
    private static @Nullable Long mediaMs(ResultSet row, long nowMs) throws SQLException {
        if (!row.getBoolean("watching")) {
            return null;
        }
        long position = new PlaybackState(
                        0,
                        row.getLong("film"),
                        null,
                        row.getBoolean("playing"),
                        row.getDouble("rate"),
                        row.getLong("anchor_server_ms"),
                        row.getLong("anchor_media_ms"),
                        null)
                .positionAt(nowMs);
        Long filmMs = (Long) row.getObject("film_ms");
        return filmMs == null ? position : Math.min(position, filmMs);
    }
}
