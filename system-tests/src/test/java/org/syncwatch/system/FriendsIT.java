package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.AccountLine;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Member;
import org.syncwatch.system.wire.Rest;

/**
 * Ada at the first node and Bob at the second become friends, hear of each other while they both want it, and invite each other; a
 * block hides each from the other without a word, and two answers at once make one friendship.
 */
@ExtendWith(SharedStack.class)
@Timeout(120)
class FriendsIT {

    private static final String FRIENDS = "/api/friends";
    private static final Duration PRESENCE_WITHIN = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final int RACES = 6;

    private final LocalStack stack;
    private final List<AutoCloseable> open = new ArrayList<>();
    private Rest ada;
    private Rest bob;
    private String adasId = "";
    private String bobsId = "";

    FriendsIT(SharedStack.Holder shared) {
        stack = shared.stack();
        ada = Rest.nobody(stack.node(1));
        bob = Rest.nobody(stack.node(2));
    }

    @BeforeEach
    void twoPeople() throws Exception {
        ada = Rest.nobody(stack.node(1)).somebody("ada");
        bob = Rest.nobody(stack.node(2)).somebody("bob");
        adasId = idOf(ada);
        bobsId = idOf(bob);
    }

    @AfterEach
    void allClose() throws Exception {
        for (AutoCloseable line : open) {
            line.close();
        }
    }

    @Test
    void aRequestAndItsAnswerAreHeardOnTheOtherNode() throws Exception {
        AccountLine adas = listening(ada);
        AccountLine bobs = listening(bob);

        Answer asked =
                ada.post(FRIENDS + "/request", Map.of("username", nameOf(bob).toUpperCase(Locale.ROOT)));
        assertThat(asked.body().path("friends").asBoolean(true)).isFalse();
        assertThat(bobs.hear("friend:request").path("accountId").asText()).isEqualTo(adasId);
        assertThat(ids(bob, "incoming")).containsExactly(adasId);
        assertThat(ids(ada, "outgoing")).containsExactly(bobsId);
        assertThat(ada.post(FRIENDS + "/accept", Map.of("id", bobsId)).problem())
                .as("nobody accepts for the other one")
                .isEqualTo("no_request");

        assertThat(bob.post(FRIENDS + "/accept", Map.of("id", adasId)).status()).isEqualTo(204);

        assertThat(adas.hear("friend:accepted").path("accountId").asText()).isEqualTo(bobsId);
        assertThat(ids(ada, "friends")).containsExactly(bobsId);
        assertThat(ids(bob, "friends")).containsExactly(adasId);
        assertThat(ada.delete(FRIENDS + "/" + bobsId).status()).isEqualTo(204);
        assertThat(ids(bob, "friends")).isEmpty();
    }

    @Test
    void nobodyIsFoundByAPartOfTheirNameAndADeclinedRequestIsGone() throws Exception {
        assertThat(ada.post(FRIENDS + "/request", Map.of("username", nameOf(bob).substring(0, 5)))
                        .problem())
                .isEqualTo("unknown_user");
        assertThat(ada.post(FRIENDS + "/request", Map.of("username", nameOf(ada)))
                        .problem())
                .isEqualTo("yourself");
        ask(ada, bob);
        assertThat(bob.post(FRIENDS + "/decline", Map.of("id", adasId)).status())
                .isEqualTo(204);
        assertThat(ids(ada, "outgoing")).isEmpty();
        assertThat(ids(bob, "incoming")).isEmpty();
    }

    @Test
    void whoeverSharesItIsSeenAndABlockHidesBothWaysWithoutAWord() throws Exception {
        befriend();
        share(ada);
        share(bob);
        listening(ada);
        AccountLine bobs = listening(bob);
        String code = ada.post("/api/rooms", Map.of("name", "Hers")).text("code");
        kept(Member.join(ada, code));
        await("Bob sees where Ada is").atMost(PRESENCE_WITHIN).untilAsserted(() -> {
            JsonNode friend = friends(bob).at("/friends/0");
            assertThat(friend.path("online").asBoolean()).isTrue();
            assertThat(friend.at("/room/code").asText()).isEqualTo(code);
        });
        assertThat(bobs.hear("friend:presence").path("accountId").asText()).isEqualTo(adasId);
        await("Ada sees that Bob is here")
                .atMost(PRESENCE_WITHIN)
                .until(() -> friends(ada).at("/friends/0/online").asBoolean());

        assertThat(bob.post(FRIENDS + "/block", Map.of("id", adasId)).status()).isEqualTo(204);

        assertThat(ids(ada, "friends")).isEmpty();
        assertThat(ids(bob, "friends")).isEmpty();
        assertThat(ids(ada, "blocked")).as("Ada is told nothing").isEmpty();
        ask(ada, bob);
        assertThat(ids(ada, "outgoing")).as("it looks sent").containsExactly(bobsId);
        assertThat(ids(bob, "incoming")).as("and is seen by nobody").isEmpty();
        assertThat(bobs.heardWithin(SILENCE)).doesNotContain("friend:request");
        assertThat(bob.post(FRIENDS + "/unblock", Map.of("id", adasId)).status())
                .isEqualTo(204);
        assertThat(ids(bob, "incoming")).isEmpty();
    }

    @Test
    void anInvitationIsHeardAtOnceOnTheOtherNodeAndWaitsUntilItIsFollowed() throws Exception {
        String code = ada.post("/api/rooms", Map.of("name", "Film night")).text("code");
        Map<String, String> invitation = Map.of("id", bobsId, "code", code);
        assertThat(ada.post(FRIENDS + "/invites", invitation).problem()).isEqualTo("not_a_friend");
        befriend();
        assertThat(ada.post(FRIENDS + "/invites", invitation).problem()).isEqualTo("not_in_room");
        kept(Member.join(ada, code));
        AccountLine bobs = listening(bob);

        assertThat(ada.post(FRIENDS + "/invites", invitation).status()).isEqualTo(204);

        JsonNode heard = bobs.hear("room:invite");
        assertThat(heard.path("fromId").asText()).isEqualTo(adasId);
        assertThat(heard.path("code").asText()).isEqualTo(code);
        JsonNode kept = friends(bob).at("/invites/0");
        assertThat(kept.at("/room/name").asText()).isEqualTo("Film night");
        kept(Member.join(bob, kept.at("/room/code").asText()));
        assertThat(bob.delete(FRIENDS + "/invites/" + heard.path("inviteId").asText())
                        .status())
                .isEqualTo(204);
        assertThat(friends(bob).path("invites")).isEmpty();
        assertThat(ada.post(FRIENDS + "/invites", invitation).problem()).isEqualTo("already_there");
    }

    @Test
    void twoAnswersAtOnceMakeOneFriendship() throws Exception {
        for (int race = 0; race < RACES; race++) {
            if (race % 2 == 0) {
                ask(ada, bob);
                assertThat(together(() -> accept(bob), () -> accept(bob.at(stack.node(1)))))
                        .as("accepted on both nodes")
                        .containsOnly(204);
            } else {
                assertThat(together(() -> ask(ada, bob), () -> ask(bob, ada)))
                        .as("both ask")
                        .containsOnly(200);
            }
            assertThat(ids(ada, "friends")).containsExactly(bobsId);
            assertThat(ids(bob, "friends")).containsExactly(adasId);
            assertThat(ids(ada, "outgoing")).isEmpty();
            assertThat(ids(bob, "incoming")).isEmpty();
            ada.delete(FRIENDS + "/" + bobsId);
        }
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService crew = Executors.newFixedThreadPool(2);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> done : crew.invokeAll(List.of(one, other))) {
                statuses.add(done.get());
            }
            return statuses;
        } finally {
            crew.shutdownNow();
        }
    }

    private void befriend() throws Exception {
        ask(ada, bob);
        assertThat(accept(bob)).isEqualTo(204);
    }

    private static int ask(Rest who, Rest whom) throws Exception {
        int status =
                who.post(FRIENDS + "/request", Map.of("username", nameOf(whom))).status();
        assertThat(status).isEqualTo(200);
        return status;
    }

    private int accept(Rest who) throws Exception {
        return who.post(FRIENDS + "/accept", Map.of("id", adasId)).status();
    }

    private static void share(Rest who) throws Exception {
        assertThat(who.put(FRIENDS + "/sharing", Map.of("sharing", "room")).status())
                .isEqualTo(204);
    }

    private static JsonNode friends(Rest who) throws Exception {
        return who.get(FRIENDS).body();
    }

    /** Accounts on one of somebody's lists. */
    private static List<String> ids(Rest who, String list) throws Exception {
        return friends(who).path(list).findValuesAsText("id");
    }

    private static String idOf(Rest who) throws Exception {
        return who.get("/api/auth/me").text("id");
    }

    private static String nameOf(Rest who) throws Exception {
        return who.get("/api/auth/me").text("username");
    }

    private AccountLine listening(Rest who) throws Exception {
        AccountLine line = AccountLine.open(who);
        open.add(line);
        return line;
    }

    private void kept(Member member) {
        open.add(member);
    }
}
