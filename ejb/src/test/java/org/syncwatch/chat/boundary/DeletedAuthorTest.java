package org.syncwatch.chat.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.boundary.AccountDeleted;
import org.syncwatch.chat.control.ChatRows;
import org.syncwatch.chat.control.ChatRows.Question;
import org.syncwatch.chat.control.ChatStore;
import org.syncwatch.chat.entity.Deed;
import org.syncwatch.chat.entity.MessageText;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.protocol.server.ChatPage;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class DeletedAuthorTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final UUID ada = fixture.account("ada");
    private final UUID grace = fixture.account("grace");
    private final UUID room = fixture.room(grace, 5, PlaybackControl.all);
    private final UUID adasSeat = fixture.member(room, ada);
    private final UUID gracesSeat = fixture.member(room, grace);

    @Test
    void theWordsStayFromNobodyAndOthersKeepTheirName() throws SQLException {
        say(adasSeat, "hello");
        say(gracesSeat, "hello ada");
        long newest = page().newest();

        forget();
        forget();

        assertThat(page().messages())
                .extracting(message -> message.author() + ": " + message.text())
                .containsExactly(
                        AccountDeleted.NOBODY + ": ",
                        "member: ",
                        AccountDeleted.NOBODY + ": hello",
                        "member: hello ada");
        assertThat(page().newest()).as("the log has no entry of it").isEqualTo(newest);
    }

    private void forget() {
        DATABASE.transact(entities -> new DeletedAuthor(entities).rename(new AccountDeleted(ada)));
    }

    private void say(UUID member, String text) throws SQLException {
        new ChatStore(DATABASE.dataSource(), clock::millis)
                .settle(List.of(new Wish(room, member, UUID.randomUUID(), new Deed.Post(MessageText.of(text), null))));
    }

    private ChatPage page() {
        return new ChatRows(DATABASE.dataSource(), 1_000, 1_000_000)
                .pages(List.of(new Question(room, 0L, null)))
                .get(0);
    }
}
