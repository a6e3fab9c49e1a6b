package org.syncwatch.chat.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.chat.control.ChatRows.Question;
import org.syncwatch.chat.entity.Deed;
import org.syncwatch.chat.entity.MessageText;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.protocol.server.ChatMessage;
import org.syncwatch.protocol.server.ChatPage;
import org.syncwatch.protocol.server.ChatPage.Rules;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class ChatRowsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final UUID account = fixture.account("ada");
    private final UUID room = fixture.room(account, 5, PlaybackControl.all);
    private final UUID silent = fixture.room(account, 5, PlaybackControl.all);
    private final UUID ada = fixture.member(room, account);

    /** The first entry tells that Ada joined. */
    @BeforeEach
    void sixMessagesOfWhichTheFirstWasChangedLater() throws SQLException {
        List<Wish> wishes = new ArrayList<>();
        for (int number = 2; number <= 7; number++) {
            wishes.add(wish(new Deed.Post(MessageText.of("m" + number), null)));
        }
        wishes.add(wish(new Deed.React(2, "👍", true)));
        new ChatStore(DATABASE.dataSource(), clock::millis).settle(wishes);
    }

    @Test
    void whoKnowsNothingHearsTheNewestMessagesOldestFirst() {
        ChatPage page = page(3, null, null);

        assertThat(numbers(page)).containsExactly(5L, 6L, 7L);
        assertThat(page)
                .extracting(ChatPage::newest, ChatPage::upTo, ChatPage::older)
                .containsExactly(8L, 8L, true);
        assertThat(page(10, null, null).older()).isFalse();
    }

    @Test
    void whoComesBackHearsWhatIsNewAndWhatChanged() {
        ChatPage page = page(10, 6L, null);

        assertThat(numbers(page)).containsExactly(7L, 2L);
        assertThat(page.upTo()).isEqualTo(8);
        assertThat(page(10, 8L, null).messages()).isEmpty();
    }

    @Test
    void aCutPageSaysHowFarItGoesAndTheNextOneGoesOnThere() {
        ChatPage first = page(2, 2L, null);
        assertThat(numbers(first)).containsExactly(3L, 4L);
        assertThat(first.upTo()).isEqualTo(4);

        ChatPage last = page(10, first.upTo(), null);
        assertThat(numbers(last)).containsExactly(5L, 6L, 7L, 2L);
        assertThat(last.upTo()).isEqualTo(8);
    }

    @Test
    void pagesGoBackToTheBeginning() {
        ChatPage page = page(3, null, 5L);
        assertThat(numbers(page)).containsExactly(2L, 3L, 4L);
        assertThat(page).extracting(ChatPage::upTo, ChatPage::older).containsExactly(0L, true);

        ChatPage first = page(3, null, 2L);
        assertThat(numbers(first)).containsExactly(1L);
        assertThat(first.messages().get(0).notice()).isEqualTo("joined");
        assertThat(first.older()).isFalse();
    }

    @Test
    void aPageIsCutByItsBytesTooButNeverEmpty() {
        List<ChatPage> pages =
                new ChatRows(DATABASE.dataSource(), 100, 1_100).pages(List.of(new Question(room, 1L, null)));
        assertThat(numbers(pages.get(0))).containsExactly(3L, 4L);

        pages = new ChatRows(DATABASE.dataSource(), 100, 1).pages(List.of(new Question(room, 1L, null)));
        assertThat(numbers(pages.get(0))).containsExactly(3L);
    }

    @Test
    void manyQuestionsTakeOneStatementAndAreAnsweredInTheirOrder() {
        List<Question> questions = List.of(
                new Question(silent, null, null),
                new Question(room, 7L, null),
                new Question(UUID.randomUUID(), null, null),
                new Question(room, null, 3L));
        List<ChatPage> pages = new ArrayList<>();

        int statements = DATABASE.statementsOf(() -> pages.addAll(rows(10).pages(questions)));

        assertThat(statements).isEqualTo(1);
        assertThat(pages.stream().map(ChatRowsTest::numbers))
                .containsExactly(List.of(), List.of(2L), List.of(), List.of(1L, 2L));
        assertThat(pages.get(0)).isEqualTo(new ChatPage(0, 0, List.of(), false, new Rules(0)));
    }

    private Wish wish(Deed deed) {
        return new Wish(room, ada, UUID.randomUUID(), deed);
    }

    private ChatPage page(int most, @Nullable Long after, @Nullable Long before) {
        return rows(most).pages(List.of(new Question(room, after, before))).get(0);
    }

    private static ChatRows rows(int most) {
        return new ChatRows(DATABASE.dataSource(), most, 100_000);
    }

    private static List<Long> numbers(ChatPage page) {
        return page.messages().stream().map(ChatMessage::number).toList();
    }
}
