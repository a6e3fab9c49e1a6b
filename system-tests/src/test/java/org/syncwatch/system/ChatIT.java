package org.syncwatch.system;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Member;
import org.syncwatch.system.wire.Rest;

/**
 * A room's chat is one log for members of both nodes: each message has a number of its own and is stored once, whoever comes back
 * is told all they missed, and whoever may not write hears which rule says so.
 */
@ExtendWith(SharedStack.class)
@Timeout(120)
class ChatIT {

    private static final int WRITTEN_EACH = 20;

    /** More than a page holds. */
    private static final int MISSED = 120;

    private static final int SLOW_SECONDS = 30;

    private final LocalStack stack;
    private Gathering room;

    ChatIT(SharedStack.Holder shared) {
        stack = shared.stack();
    }

    @BeforeEach
    void aRoom() throws Exception {
        room = Gathering.of(stack, Map.of());
    }

    @AfterEach
    void allLeave() {
        room.close();
    }

    @Test
    void messagesOfBothNodesGetContiguousNumbers() throws Exception {
        List<Member> writers = List.of(room.ada(), room.bob(2));
        ExecutorService crew = Executors.newFixedThreadPool(writers.size());
        List<Long> numbers = new ArrayList<>();
        try {
            List<Future<List<Long>>> written = new ArrayList<>();
            for (Member writer : writers) {
                written.add(crew.submit(() -> numbersOf(writer)));
            }
            for (Future<List<Long>> of : written) {
                numbers.addAll(of.get());
            }
        } finally {
            crew.shutdownNow();
        }

        Map<Long, JsonNode> log = log();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(2 * WRITTEN_EACH);
        assertThat(log.keySet())
                .containsAll(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
    }

    private static List<Long> numbersOf(Member writer) throws InterruptedException {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < WRITTEN_EACH; i++) {
            numbers.add(posted(writer.write(writer.name() + " says " + i)));
        }
        return numbers;
    }

    @Test
    void aRetryIsStoredOnceAlsoOnTheOtherNode() throws Exception {
        Member ada = room.ada();
        Member bob = room.bob(2);
        String id = UUID.randomUUID().toString();
        long number = posted(ada.write(id, "once"));
        assertThat(bob.hear("chat:message").at("/message/text").asText()).isEqualTo("once");

        JsonNode again = ada.write(id, "once");
        Member elsewhere = room.kept(ada.again(stack.node(2), number));
        JsonNode there = elsewhere.write(id, "once");

        assertThat(List.of(again, there)).allSatisfy(outcome -> {
            assertThat(outcome.path("status").asText()).isEqualTo("duplicate");
            assertThat(outcome.path("number").asLong()).isEqualTo(number);
        });
        assertThat(log().values())
                .filteredOn(message -> message.path("text").asText().equals("once"))
                .hasSize(1);
    }

    @Test
    void whoComesBackIsToldAllTheyMissed() throws Exception {
        Member ada = room.ada();
        Member bob = room.bob(2);
        long first = posted(ada.write("first"));
        bob.hear("chat:message", frame -> frame.at("/message/number").asLong() == first);
        bob.line().breakOff();
        for (int i = 0; i < MISSED; i++) {
            posted(ada.write("missed " + i));
        }
        posted(ada.chat("chat:edit", Map.of("number", first, "text", "first of all")));
        long newest = posted(ada.chat("chat:react", Map.of("number", first, "emoji", "👍", "on", true)));

        Member again = room.kept(bob.again(stack.node(1), first));
        Map<Long, JsonNode> told = new TreeMap<>();
        JsonNode page = again.session().path("chat");
        keep(page, told);
        long upTo = page.path("upTo").asLong();
        while (upTo < newest) {
            again.line().say(Map.of("type", "chat:fetch", "after", upTo));
            JsonNode more = again.hear("chat:entries").path("page");
            assertThat(more.path("upTo").asLong()).isGreaterThan(upTo);
            upTo = more.path("upTo").asLong();
            keep(more, told);
        }

        assertThat(told.values())
                .filteredOn(message -> message.path("text").asText().startsWith("missed"))
                .hasSize(MISSED);
        JsonNode changed = requireNonNull(told.get(first));
        assertThat(changed.path("text").asText()).isEqualTo("first of all");
        assertThat(changed.at("/reactions/0/members/0").asText()).isEqualTo(ada.id());
        assertThat(changed.path("revision").asLong()).isEqualTo(newest);
    }

    @Test
    void guestsReadUntilTheRoomLetsThemWrite() throws Exception {
        Member ada = room.ada();
        Member guest = room.guest(2, "Grace");
        posted(ada.write("hello"));
        assertThat(guest.hear("chat:message").at("/message/author").asText()).isEqualTo(ada.name());

        JsonNode refused = guest.write("may I?");
        assertThat(refused.path("status").asText()).isEqualTo("refused");
        assertThat(refused.path("reason").asText()).isEqualTo("account_needed");
        assertThat(refused.path("words").asText()).isNotBlank();

        room.settings(Map.of("chatControl", "all"));
        posted(guest.write("thank you"));
        assertThat(ada.hear(
                                "chat:message",
                                frame -> frame.at("/message/text").asText().equals("thank you"))
                        .at("/message/author")
                        .asText())
                .isEqualTo("Grace");
    }

    @Test
    void slowModeSaysHowLongToWait() throws Exception {
        Member ada = room.ada();
        Rest bobs = Rest.nobody(stack.node(2)).somebody("bob");
        Member bob = room.join(bobs);
        Map<String, ?> slow = Map.of("slowModeSeconds", SLOW_SECONDS);
        assertThat(bobs.patch(room.path("/chat"), slow).status()).isEqualTo(403);
        assertThat(room.owner().patch(room.path("/chat"), slow).status()).isEqualTo(204);

        posted(bob.write("one"));
        JsonNode refused = bob.write("two");
        assertThat(refused.path("reason").asText()).isEqualTo("slow_mode");
        assertThat(refused.path("retryAfterMs").asLong()).isBetween(1L, 1000L * SLOW_SECONDS);
        posted(ada.write("whoever moderates does not wait"));
        posted(ada.write("not at all"));
    }

    @Test
    void onlyWhoWroteAMessageChangesItAndModeratorsTakeAnythingAway() throws Exception {
        Member ada = room.ada();
        Member bob = room.bob(2);
        long hers = posted(ada.write("hers"));
        long his = posted(bob.write("his"));

        assertThat(reason(bob.chat("chat:edit", Map.of("number", hers, "text", "mine"))))
                .isEqualTo("not_yours");
        assertThat(reason(ada.chat("chat:edit", Map.of("number", his, "text", "mine"))))
                .isEqualTo("not_yours");
        assertThat(reason(bob.chat("chat:delete", Map.of("number", hers)))).isEqualTo("not_yours_to_delete");
        posted(ada.chat("chat:delete", Map.of("number", his)));
        assertThat(reason(bob.chat("chat:edit", Map.of("number", his, "text", "back"))))
                .isEqualTo("deleted");
        assertThat(reason(bob.write("x".repeat(2001)))).isEqualTo("too_long");
        assertThat(reason(bob.write("  "))).isEqualTo("empty");

        JsonNode gone = requireNonNull(log().get(his));
        assertThat(gone.path("deleted").asBoolean()).isTrue();
        assertThat(gone.path("text").asText()).isEmpty();
    }

    @Test
    void aMessageRemembersWhereTheFilmStood() throws Exception {
        String film =
                room.owner().post("/api/links", Map.of("url", YouTube.FILM)).text("id");
        Member ada = room.ada();
        Member bob = room.bob(2);
        long before = posted(bob.write("no film yet"));
        ada.steer("sync:source", Map.of("sourceId", film));
        ada.steer("sync:seek", Map.of("targetMediaTimeMs", 65_000));
        long at = posted(bob.write("that hat"));

        Map<Long, JsonNode> log = log();
        assertThat(requireNonNull(log.get(before)).path("mediaTimeMs").isNull()).isTrue();
        assertThat(requireNonNull(log.get(at)).path("mediaTimeMs").asLong()).isEqualTo(65_000);
        Answer stranger = Rest.nobody(stack.node(2)).somebody("eve").get(room.path("/chat"));
        assertThat(stranger.status()).as("whoever has no seat").isEqualTo(404);
    }

    private Map<Long, JsonNode> log() throws Exception {
        TreeMap<Long, JsonNode> log = new TreeMap<>();
        JsonNode page = room.owner().get(room.path("/chat")).body();
        keep(page, log);
        while (page.path("older").asBoolean()) {
            page = room.owner().get(room.path("/chat?before=" + log.firstKey())).body();
            keep(page, log);
        }
        return log;
    }

    private static void keep(JsonNode page, Map<Long, JsonNode> into) {
        page.path("messages").forEach(message -> into.put(message.path("number").asLong(), message));
    }

    /** The number under which it was done. */
    private static long posted(JsonNode outcome) {
        assertThat(outcome.path("status").asText()).as("%s", outcome).isEqualTo("posted");
        return outcome.path("number").asLong();
    }

    private static String reason(JsonNode outcome) {
        assertThat(outcome.path("status").asText()).as("%s", outcome).isEqualTo("refused");
        return outcome.path("reason").asText();
    }
}
