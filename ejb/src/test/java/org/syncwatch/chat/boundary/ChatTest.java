package org.syncwatch.chat.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.chat.control.ChatStore;
import org.syncwatch.chat.entity.Deed;
import org.syncwatch.chat.entity.MessageText;
import org.syncwatch.chat.entity.Outcome;
import org.syncwatch.chat.entity.Refusal;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.FakeConnection;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.InMemoryTopicHub;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.SharedCounters;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.testing.TestLimits;

class ChatTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final UUID account = fixture.account("ada");
    private final UUID room = fixture.room(account, 5, PlaybackControl.all);
    private final UUID ada = fixture.member(room, account);
    private final RoomConnections connections = new RoomConnections();
    private final FakeConnection socket = new FakeConnection(ada);
    private final Fired<AuditEvent> audit = new Fired<>();

    @Test
    void everyEntryIsToldInTheLogsOrderAndARepeatIsNot() {
        connections.add(room, socket);
        Chat chat = chat(DATABASE.dataSource(), 30);
        Wish hello = post();

        chat.settle(List.of(hello, post(), hello));
        chat.settle(List.of(wish(new Deed.Delete(2))));

        assertThat(socket.frames()).extracting(Frame::kind).containsOnly(Frame.Kind.CHAT);
        assertThat(socket.frames()).extracting(Frame::order).containsExactly(2L, 3L, 4L);
        assertThat(connections.numbers(room).chat()).isEqualTo(4);
    }

    @Test
    void whoSaysTooMuchHearsWhenToGoOn() {
        Chat chat = chat(DATABASE.dataSource(), 2);
        chat.say(post(), account);
        chat.say(post(), account);

        assertThat(chat.say(post(), account)).isEqualTo(new Outcome.Refused(Refusal.TOO_MANY_MESSAGES, 60_000L));
        assertThat(chat.say(post(), UUID.randomUUID())).isInstanceOf(Outcome.Stored.class);
        assertThat(chat.say(wish(new Deed.Delete(2)), account)).isInstanceOf(Outcome.Stored.class);
    }

    @Test
    void whoTookBackWhoseWordsIsNotedWithoutTheWords() {
        UUID bob = fixture.member(room, fixture.account("bob"));
        Chat chat = chat(DATABASE.dataSource(), 30);
        Wish his = new Wish(room, bob, UUID.randomUUID(), new Deed.Post(MessageText.of("secret"), null));
        long number = ((Outcome.Stored) chat.say(his, null)).message().number();

        chat.say(new Wish(room, bob, UUID.randomUUID(), new Deed.Edit(number, MessageText.of("other"))), null);
        chat.say(wish(new Deed.React(number, "👍", true)), account);
        chat.say(wish(new Deed.Delete(number)), account);
        chat.say(wish(new Deed.Delete(number)), account);

        assertThat(audit.heard())
                .extracting(AuditEvent::type)
                .containsExactly(AuditType.MESSAGE_EDITED, AuditType.MESSAGE_DELETED_BY_MODERATOR);
        assertThat(audit.heard().get(1).actor()).isEqualTo(account);
        assertThat(audit.heard().get(1).targetId()).isEqualTo(room + "/" + number);
        assertThat(audit.heard().toString()).doesNotContain("secret").doesNotContain("other");
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsLostSilently() {
        DataSource away = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    throw new SQLException("away");
                });

        assertThat(chat(away, 30).say(post(), account)).isEqualTo(new Outcome.Unavailable());
    }

    private Chat chat(DataSource database, int perMinute) {
        return new Chat(
                new ChatStore(database, clock::millis),
                new Broadcast(connections, new InMemoryTopicHub().node()),
                new Allowance(TestLimits.only(
                        Map.of(Limit.CHAT_MESSAGES, perMinute + "/PT1M", Limit.CHAT_CHANGES, perMinute + "/PT1M"),
                        new SharedCounters().node("alone"),
                        clock)),
                audit);
    }

    private Wish post() {
        return wish(new Deed.Post(MessageText.of("hello"), null));
    }

    private Wish wish(Deed deed) {
        return new Wish(room, ada, UUID.randomUUID(), deed);
    }
}
