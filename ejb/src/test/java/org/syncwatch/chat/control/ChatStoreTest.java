package org.syncwatch.chat.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncwatch.protocol.server.Refusal.not_a_member;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.chat.control.ChatRows.Question;
import org.syncwatch.chat.entity.Deed;
import org.syncwatch.chat.entity.MessageText;
import org.syncwatch.chat.entity.Outcome;
import org.syncwatch.chat.entity.Refusal;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.protocol.server.ChatMessage;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class ChatStoreTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final UUID account = fixture.account("ada");
    private final UUID room = fixture.room(account, 5, PlaybackControl.all);
    private final UUID ada = fixture.member(room, account);
    private final long joined = newest(room);

    @Test
    void numbersFollowOneAnotherAndARepeatGetsTheFirstOne() throws SQLException {
        Wish hello = post("hello");

        assertThat(revision(settle(hello).get(0))).isEqualTo(joined + 1);
        assertThat(settle(hello, post("again"), hello)).satisfies(outcomes -> {
            assertThat(outcomes.get(0)).isEqualTo(new Outcome.Repeated(joined + 1));
            assertThat(revision(outcomes.get(1))).isEqualTo(joined + 2);
            assertThat(outcomes.get(2)).isEqualTo(new Outcome.Repeated(joined + 1));
        });
        assertThat(texts()).containsExactly("hello", "again");
    }

    @Test
    void aRepeatWithinABatchIsStoredOnce() throws SQLException {
        Wish hello = post("hello");

        assertThat(settle(hello, hello).get(1)).isEqualTo(new Outcome.Repeated(joined + 1));
        assertThat(texts()).containsExactly("hello");
    }

    @Test
    void anotherMembersEqualIdIsAnotherMessage() throws SQLException {
        UUID account2 = fixture.account("bob");
        UUID bob = fixture.member(room, account2);
        Wish hello = post("hello");

        settle(hello, new Wish(room, bob, hello.clientId(), hello.deed()));

        assertThat(texts()).containsExactly("hello", "hello");
    }

    @Test
    void whatABatchAsksOfTheDatabaseDoesNotGrowWithIt() throws SQLException {
        settle(post("the log begins"));
        UUID other = fixture.room(account, 5, PlaybackControl.all);
        UUID there = fixture.member(other, account);
        List<Wish> many = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            many.add(post("here " + at));
            many.add(new Wish(other, there, UUID.randomUUID(), new Deed.Post(MessageText.of("there"), null)));
        }

        assertThat(DATABASE.statementsOf(() -> run(List.of(post("one")))))
                .as("lock, read, write")
                .isEqualTo(3);
        assertThat(DATABASE.statementsOf(() -> run(many))).isEqualTo(3);
    }

    @Test
    void changesOfOneBatchSeeEachOther() throws SQLException {
        Wish hello = post("hello");
        long number = joined + 1;
        List<Outcome> outcomes = settle(
                hello,
                wish(new Deed.React(number, "🎬", true)),
                wish(new Deed.React(number, "🎬", true)),
                wish(new Deed.Edit(number, MessageText.of("hello there"))));

        assertThat(outcomes.get(2)).isEqualTo(new Outcome.Repeated(number + 1));
        ChatMessage message = messages().get(0);
        assertThat(message.text()).isEqualTo("hello there");
        assertThat(message.reactions()).hasSize(1);
        assertThat(message.revision()).isEqualTo(number + 2);
        assertThat(newest(room)).isEqualTo(number + 2);
    }

    @Test
    void aMessageCarriesWhereTheRoomsFilmStood() throws SQLException {
        UUID film = fixture.film(account);
        show(film, clock.millis() - 10_000, 5_000, 1.5);

        assertThat(stored(settle(post("now")).get(0)).mediaTimeMs()).isEqualTo(20_000);
        clock.advance(Duration.ofMinutes(5));
        assertThat(stored(settle(post("after the end")).get(0)).mediaTimeMs()).isEqualTo(60_000);
    }

    @Test
    void withoutAFilmItCarriesNothing() throws SQLException {
        assertThat(stored(settle(post("before")).get(0)).mediaTimeMs()).isNull();
    }

    @Test
    void slowModeCountsWhatTheBatchSaidToo() throws SQLException {
        UUID bob = fixture.member(room, fixture.account("bob"));
        slow(10);

        List<Outcome> outcomes = settle(by(bob, "one"), by(bob, "two"));
        assertThat(outcomes.get(1)).isEqualTo(new Outcome.Refused(Refusal.SLOW_MODE, 10_000L));
        clock.advance(Duration.ofSeconds(4));
        assertThat(settle(by(bob, "three")).get(0)).isEqualTo(new Outcome.Refused(Refusal.SLOW_MODE, 6_000L));
        clock.advance(Duration.ofSeconds(6));
        assertThat(settle(by(bob, "four")).get(0)).isInstanceOf(Outcome.Stored.class);
    }

    @Test
    void strangersAndClosedRoomsTakeNothing() throws SQLException {
        UUID other = fixture.room(account, 5, PlaybackControl.all);

        List<Outcome> outcomes = settle(
                new Wish(other, ada, UUID.randomUUID(), new Deed.Post(MessageText.of("not mine"), null)),
                new Wish(UUID.randomUUID(), ada, UUID.randomUUID(), new Deed.Post(MessageText.of("nowhere"), null)));

        assertThat(outcomes).containsOnly(new Outcome.Barred(not_a_member));
    }

    @Test
    void textIsKeptAsItIs() throws SQLException {
        String odd = "'; drop table room; -- \\ \" {} ,NULL 🎬 \n ünï";

        settle(post(odd));

        assertThat(texts()).containsExactly(odd);
    }

    @Test
    void ofTwoNodesThatWriteAtOnceEachNumberIsGivenOnceAndNoneIsLeftOut() throws Exception {
        int each = 60;
        List<Wish> wishes = new ArrayList<>();
        for (int at = 0; at < each; at++) {
            wishes.add(post("message " + at));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            // Every node is sent everything, as by clients that try again elsewhere.
            List<Callable<List<Outcome>>> runs = IntStream.range(0, 4)
                    .<Callable<List<Outcome>>>mapToObj(node -> () -> {
                        List<Outcome> outcomes = new ArrayList<>();
                        for (Wish wish : wishes) {
                            outcomes.addAll(store().settle(List.of(wish)));
                        }
                        return outcomes;
                    })
                    .toList();
            List<Outcome> all = new ArrayList<>();
            for (Future<List<Outcome>> run : nodes.invokeAll(runs)) {
                all.addAll(run.get());
            }
            assertThat(all.stream().filter(Outcome.Stored.class::isInstance)).hasSize(each);
            assertThat(all.stream().filter(Outcome.Repeated.class::isInstance)).hasSize(3 * each);
        } finally {
            nodes.shutdown();
        }
        assertThat(everything().stream().map(ChatMessage::number))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, joined + each).boxed().toList());
    }

    private List<Outcome> settle(Wish... wishes) throws SQLException {
        return store().settle(List.of(wishes));
    }

    private void run(List<Wish> wishes) {
        try {
            store().settle(wishes);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private ChatStore store() {
        return new ChatStore(DATABASE.dataSource(), clock::millis);
    }

    private Wish post(String text) {
        return by(ada, text);
    }

    private Wish by(UUID member, String text) {
        return new Wish(room, member, UUID.randomUUID(), new Deed.Post(MessageText.of(text), null));
    }

    private Wish wish(Deed deed) {
        return new Wish(room, ada, UUID.randomUUID(), deed);
    }

    private static long revision(Outcome outcome) {
        return stored(outcome).revision();
    }

    private static ChatMessage stored(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Stored.class);
        return ((Outcome.Stored) outcome).message();
    }

    private List<String> texts() {
        return messages().stream().map(ChatMessage::text).toList();
    }

    /** Without the notices of who came. */
    private List<ChatMessage> messages() {
        return rows().pages(List.of(new Question(room, null, null))).get(0).messages().stream()
                .filter(message -> message.notice() == null)
                .toList();
    }

    private Collection<ChatMessage> everything() {
        return rows().pages(List.of(new Question(room, 0L, null))).get(0).messages();
    }

    private static long newest(UUID room) {
        return rows().pages(List.of(new Question(room, null, null))).get(0).newest();
    }

    private static ChatRows rows() {
        return new ChatRows(DATABASE.dataSource(), 1_000, 1_000_000);
    }

    private void slow(int seconds) {
        DATABASE.transact(entities -> entities.createNativeQuery("update room set slow_mode_s = ?1 where id = ?2")
                .setParameter(1, seconds)
                .setParameter(2, room)
                .executeUpdate());
    }

    private void show(UUID film, long anchorServerMs, long anchorMediaMs, double rate) {
        DATABASE.transact(entities -> entities.createNativeQuery(
                        "update playback set source_video_id = ?1, source_title = 'Film', playing = true, rate = ?2,"
                                + " anchor_server_ms = ?3, anchor_media_ms = ?4 where room_id = ?5")
                .setParameter(1, film)
                .setParameter(2, rate)
                .setParameter(3, anchorServerMs)
                .setParameter(4, anchorMediaMs)
                .setParameter(5, room)
                .executeUpdate());
    }
}
