package org.syncwatch.chat.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.syncwatch.chat.control.ChatBatch.Stored;
import org.syncwatch.chat.entity.Outcome;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.live.boundary.ClusterClock;

/**
 * Makes a batch of wishes durable in one transaction: one statement locks the heads of the rooms' logs, one reads, the rules
 * decide, one writes. However many wishes there are, it stays at that.
 */
@ApplicationScoped
public class ChatStore {

    private static final String WRITE = """
            with heads as (
                update chat_head h
                   set last_number = n.last_number
                  from unnest(?::uuid[], ?::int8[]) as n (room_id, last_number)
                 where h.room_id = n.room_id)
            insert into chat_message
                   (room_id, number, revision, member_id, author, text, media_ms, epoch, reply_to, reactions, client_id,
                    created_at, edited_at, deleted_at)
            select room_id, number, revision, member_id, author, text, media_ms, epoch, reply_to, reactions::jsonb, client_id,
                   to_timestamp(created_ms / 1000.0), to_timestamp(edited_ms / 1000.0),
                   case when deleted then clock_timestamp() end
              from unnest(?::uuid[], ?::int8[], ?::int8[], ?::uuid[], ?::text[], ?::text[], ?::int8[], ?::int8[], ?::int8[],
                          ?::text[], ?::uuid[], ?::int8[], ?::int8[], ?::boolean[])
                   as n (room_id, number, revision, member_id, author, text, media_ms, epoch, reply_to, reactions, client_id,
                         created_ms, edited_ms, deleted)
                on conflict (room_id, number) do update
               set revision = excluded.revision, text = excluded.text, reactions = excluded.reactions,
                   edited_at = excluded.edited_at, deleted_at = excluded.deleted_at
            """;

    private final DataSource database;
    private final ClusterClock clock;

    @Inject
    public ChatStore(DataSource database, ClusterClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One outcome for each wish, in their order. */
    public List<Outcome> settle(List<Wish> wishes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ChatBatch batch = decide(connection, wishes);
                write(connection, batch);
                connection.commit();
                return batch.outcomes();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private ChatBatch decide(Connection connection, List<Wish> wishes) throws SQLException {
        ChatBatch batch = new ChatBatch(
                Heads.lock(connection, wishes.stream().map(Wish::room).collect(Collectors.toSet())));
        List<Facts> facts = Facts.read(connection, wishes, (long) clock.nowMs());
        for (int index = 0; index < wishes.size(); index++) {
            batch.decide(wishes.get(index), facts.get(index));
        }
        return batch;
    }

    private static void write(Connection connection, ChatBatch batch) throws SQLException {
        List<Stored> stored = batch.stored();
        if (stored.isEmpty()) {
            return;
        }
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            new Bound<>(connection, write, batch.changedHeads())
                    .column("uuid", Map.Entry::getKey)
                    .column("int8", Map.Entry::getValue)
                    .then(stored)
                    .column("uuid", Stored::room)
                    .column("int8", one -> one.message().number())
                    .column("int8", one -> one.message().revision())
                    .column("uuid", one -> uuid(one.message().memberId()))
                    .column("text", one -> one.message().author())
                    .column("text", one -> one.message().text())
                    .column("int8", one -> one.message().mediaTimeMs())
                    .column("int8", one -> one.message().epoch())
                    .column("int8", one -> one.message().replyTo())
                    .column("text", one -> MessageRow.json(one.message().reactions()))
                    .column("uuid", one -> uuid(one.message().clientId()))
                    .column("int8", one -> one.message().atServerTimeMs())
                    .column("int8", one -> one.message().editedAtServerTimeMs())
                    .column("bool", one -> one.message().deleted());
            write.executeUpdate();
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
