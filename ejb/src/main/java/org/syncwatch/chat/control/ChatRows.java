package org.syncwatch.chat.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.ChatMessage;
import org.syncwatch.protocol.server.ChatPage;
import org.syncwatch.protocol.server.ChatPage.Rules;

/** Reads rooms' logs, many of them in one statement. */
@ApplicationScoped
public class ChatRows {

    /** The reader of a page must take it whole, so it is cut by its bytes, too; this is what a message has besides its text. */
    private static final int BYTES_BESIDES_TEXT = 500;

    private static final int BYTES_OF_A_REACTION = 60;

    private static final Comparator<ChatMessage> BY_REVISION = Comparator.comparingLong(ChatMessage::revision);
    private static final Comparator<ChatMessage> NEWEST_FIRST =
            Comparator.comparingLong(ChatMessage::number).reversed();
    private static final Long FROM_THE_END = Long.MAX_VALUE;

    private static final String PAGES = """
            select a.place, r.slow_mode_s,
                   coalesce((select last_number from chat_head where room_id = a.room_id), 0) as newest, m.*
              from unnest(?::uuid[], ?::int8[], ?::int8[]) with ordinality as a (room_id, after, before, place)
              join room r on r.id = a.room_id
              left join lateral (
                   (select * from chat_message
                     where a.after is not null and room_id = a.room_id and revision > a.after
                     order by revision limit ?)
                   union all
                   (select * from chat_message
                     where a.after is null and room_id = a.room_id and number < a.before
                     order by number desc limit ?)) m on true
             order by a.place
            """;

    /**
     * What is asked of a room's log; without numbers its newest messages.
     *
     * @param after for all that has a higher revision
     * @param before for the newest of the messages with a lower number; counts only without {@code after}
     */
    public record Question(
            UUID room, @Nullable Long after, @Nullable Long before) {}

    private static final class Found {

        private final List<ChatMessage> messages = new ArrayList<>();
        private long newest;
        private Rules rules = new Rules(0);

        void add(ResultSet row) throws SQLException {
            newest = row.getLong("newest");
            rules = new Rules(row.getInt("slow_mode_s"));
            ChatMessage message = MessageRow.read(row);
            if (message != null) {
                messages.add(message);
            }
        }
    }

    private final DataSource database;
    private final int mostMessages;
    private final int mostBytes;

    @Inject
    public ChatRows(
            DataSource database,
            @ConfigProperty(name = "syncwatch.chat.page-messages") int mostMessages,
            @ConfigProperty(name = "syncwatch.chat.page-bytes") int mostBytes) {
        this.database = database;
        this.mostMessages = mostMessages;
        this.mostBytes = mostBytes;
    }

    /** One page for each question, in their order; an empty one for a room that never was. */
    public List<ChatPage> pages(List<Question> questions) {
        List<Found> found = questions.stream().map(question -> new Found()).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(PAGES)) {
            new Bound<>(connection, read, questions)
                    .column("uuid", Question::room)
                    .column("int8", Question::after)
                    .column("int8", question -> question.before() == null ? FROM_THE_END : question.before());
            read.setInt(4, mostMessages + 1);
            read.setInt(5, mostMessages + 1);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    found.get(row.getInt("place") - 1).add(row);
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the chat of rooms could not be read", unreadable);
        }
        return IntStream.range(0, questions.size())
                .mapToObj(index -> page(questions.get(index), found.get(index)))
                .toList();
    }

    private ChatPage page(Question question, Found found) {
        found.messages.sort(question.after() == null ? NEWEST_FIRST : BY_REVISION);
        List<ChatMessage> fitting = fitting(found.messages);
        boolean cut = fitting.size() < found.messages.size();
        if (question.after() != null) {
            long upTo = cut ? fitting.get(fitting.size() - 1).revision() : found.newest;
            return new ChatPage(found.newest, upTo, fitting, question.after() > 0, found.rules);
        }
        List<ChatMessage> oldestFirst = new ArrayList<>(fitting);
        Collections.reverse(oldestFirst);
        long upTo = question.before() == null ? found.newest : 0;
        return new ChatPage(found.newest, upTo, oldestFirst, cut, found.rules);
    }

    /** One more was asked for than is told, so that it shows whether there are more; the first fits always. */
    private List<ChatMessage> fitting(List<ChatMessage> messages) {
        int bytes = 0;
        for (int index = 0; index < messages.size(); index++) {
            bytes += bytes(messages.get(index));
            if (index == mostMessages || (index > 0 && bytes > mostBytes)) {
                return messages.subList(0, index);
            }
        }
        return messages;
    }

    private static int bytes(ChatMessage message) {
        return BYTES_BESIDES_TEXT
                + message.text().getBytes(StandardCharsets.UTF_8).length
                + message.reactions().stream()
                        .mapToInt(reaction ->
                                BYTES_OF_A_REACTION * (1 + reaction.members().size()))
                        .sum();
    }
}
