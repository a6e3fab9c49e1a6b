package org.syncwatch.playback.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;

/** Reads the films that commands name, which their issuers must have uploaded or linked themselves. */
final class NamedFilms {

    private static final String READ = """
            select c.command_id, v.id as video_id, v.title, l.source as link_source,
                   coalesce(v.status = 'READY' or v.playable_ms > 0, l.id is not null) as film_watchable,
                   v.playable_ms, v.duration_ms
              from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as c (command_id, member_id, source_id)
              join room_member m on m.id = c.member_id
              left join video v on v.id = c.source_id and v.uploader_id = m.account_id
              left join link l on l.id = c.source_id and l.added_by = m.account_id
             where v.id is not null or l.id is not null
            """;

    private NamedFilms() {}

    /** By the commands' ids; without a statement when no command names a film. */
    static Map<UUID, Standing.Film> read(Connection connection, List<Command> commands) throws SQLException {
        List<Command> naming = new ArrayList<>();
        List<UUID> sources = new ArrayList<>();
        for (Command command : commands) {
            if (command.change() instanceof Change.SetSource wish) {
                naming.add(command);
                sources.add(wish.source());
            }
        }
        Map<UUID, Standing.Film> films = new HashMap<>();
        if (naming.isEmpty()) {
            return films;
        }
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setQueryTimeout(LockedRooms.TIMEOUT_SECONDS);
            Parameters in = new Parameters(connection, read);
            in.add("uuid", naming.stream().map(Command::id).toList());
            in.add("uuid", naming.stream().map(Command::member).toList());
            in.add("uuid", sources);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    films.put((UUID) row.getObject("command_id"), film(row));
                }
            }
        }
        return films;
    }

    private static Standing.Film film(ResultSet row) throws SQLException {
        return new Standing.Film(SourceColumn.read(row, "video_id", "title", "link_source"), LockedRooms.footage(row));
    }
}
