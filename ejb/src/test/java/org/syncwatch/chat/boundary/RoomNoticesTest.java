package org.syncwatch.chat.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.chat.control.ChatRows;
import org.syncwatch.chat.control.ChatRows.Question;
import org.syncwatch.chat.control.ChatStore;
import org.syncwatch.chat.entity.Deed;
import org.syncwatch.chat.entity.MessageText;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.protocol.server.ChatMessage;
import org.syncwatch.protocol.server.ChatPage;
import org.syncwatch.protocol.server.ChatPage.Rules;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.room.boundary.JoinOutcome;
import org.syncwatch.room.boundary.JoinRequest;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class RoomNoticesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final UUID account = fixture.account("ada");
    private final UUID room = fixture.room(account, 5, PlaybackControl.all);
    private final UUID other = fixture.room(account, 5, PlaybackControl.all);
    private final Fired<Noticed> told = new Fired<>();

    @Test
    void manyOfSeveralRoomsTakeOneStatementAndKeepTheirOrder() {
        List<Notice> notices = List.of(
                notice(room, Notice.Event.KICKED, "bob"),
                notice(other, Notice.Event.JOINED, "eve"),
                notice(room, Notice.Event.BANNED, "bob"),
                notice(room, Notice.Event.SETTINGS_CHANGED, "ada"));

        int statements = DATABASE.statementsOf(
                () -> DATABASE.transact(entities -> notices(entities).addAll(notices)));

        assertThat(statements).isEqualTo(1);
        assertThat(words(room)).containsExactly("1 kicked bob", "2 banned bob", "3 settings_changed ada");
        assertThat(words(other)).containsExactly("1 joined eve");
        assertThat(told.heard().get(0).entries().stream()
                        .filter(entry -> entry.room().equals(room))
                        .map(entry -> entry.message().number()))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatIsRolledBackLeavesNoGap() throws SQLException {
        assertThatThrownBy(() -> DATABASE.transact(entities -> {
                    notices(entities).add(notice(room, Notice.Event.JOINED, "bob"));
                    throw new IllegalStateException("the deed failed");
                }))
                .hasMessage("the deed failed");

        DATABASE.transact(entities -> notices(entities).add(notice(room, Notice.Event.JOINED, "eve")));
        assertThat(words(room)).containsExactly("1 joined eve");
    }

    @Test
    void messagesAndNoticesShareTheNumbersOfARoom() throws Exception {
        UUID ada = fixture.member(room, account);
        long before = page(room).newest();
        int each = 40;
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            ChatStore store = new ChatStore(DATABASE.dataSource(), clock::millis);
            List<Callable<Boolean>> runs = List.of(
                    () -> {
                        for (int at = 0; at < each; at++) {
                            store.settle(List.of(new Wish(
                                    room, ada, UUID.randomUUID(), new Deed.Post(MessageText.of("hello"), null))));
                        }
                        return true;
                    },
                    () -> {
                        for (int at = 0; at < each; at++) {
                            DATABASE.transact(
                                    entities -> notices(entities).add(notice(room, Notice.Event.ROLE_CHANGED, "ada")));
                        }
                        return true;
                    });
            for (Future<Boolean> run : nodes.invokeAll(runs)) {
                assertThat(run.get()).isTrue();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(page(room).messages().stream().map(ChatMessage::number))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, before + 2L * each).boxed().toList());
    }

    @Test
    void joiningIsNotedOnceAndAReloadIsNot() {
        String token =
                ((JoinOutcome.Seated) fixture.join(room, new JoinRequest(null, "gus", null, null, null))).memberToken();
        fixture.join(room, new JoinRequest(null, "gus", null, token, null));

        assertThat(words(room)).containsExactly("1 joined gus");
    }

    @Test
    void theOwnerDecidesHowFastMembersWriteAndTheRoomHearsOfIt() {
        assertThat(change(account, 20)).isTrue();
        UUID seat = fixture.member(room, account);
        assertThat(change(account, 30)).isTrue();
        assertThat(change(fixture.account("eve"), 0)).isFalse();

        assertThat(page(room).rules()).isEqualTo(new Rules(30));
        assertThat(page(room).messages())
                .filteredOn(message -> "chat_rules_changed".equals(message.notice()))
                .extracting(ChatMessage::text, ChatMessage::memberId)
                .containsExactly(tuple("20", null), tuple("30", seat.toString()));
    }

    private boolean change(UUID by, int slowModeSeconds) {
        return DATABASE.inTransaction(
                entities -> new ChatRules(entities, notices(entities)).change(room, by, slowModeSeconds));
    }

    private static Notice notice(UUID room, Notice.Event event, String name) {
        return new Notice(room, event, null, name);
    }

    private static List<String> words(UUID room) {
        return page(room).messages().stream()
                .map(message -> message.number() + " " + message.notice() + " " + message.author())
                .toList();
    }

    private static ChatPage page(UUID room) {
        return new ChatRows(DATABASE.dataSource(), 1_000, 1_000_000)
                .pages(List.of(new Question(room, 0L, null)))
                .get(0);
    }

    private RoomNotices notices(EntityManager entities) {
        return new RoomNotices(entities, clock::millis, told);
    }
}
