package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
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
 * Somebody looks after their own account: a new password ends every other session, the export holds what is kept of them, and a
 * deleted account is out on both nodes within seconds and leaves nothing but its messages, under nobody's name.
 */
@ExtendWith(SharedStack.class)
@Timeout(120)
class AccountIT {

    private static final int OUT = 4403;

    /** Whichever comes first: the end of the sessions or that of the account. */
    private static final int SESSION_ENDED = 4401;

    private static final Duration OUT_WITHIN = Duration.ofSeconds(10);
    private static final String NEW_PASSWORD = "another horse entirely";

    private final LocalStack stack;
    private Rest ada;
    private String name = "";

    AccountIT(SharedStack.Holder shared) {
        stack = shared.stack();
        ada = Rest.browser(stack.node(1));
    }

    @BeforeEach
    void somebody() throws Exception {
        ada = Rest.browser(stack.node(1)).somebody("ada");
        name = ada.get("/api/auth/me").text("username");
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() throws Exception {
        Rest elsewhere = Rest.browser(stack.node(2)).signedIn(name, Rest.PASSWORD);
        assertThat(ada.get("/api/account/sessions").body()).hasSize(2);
        assertThat(refreshed(elsewhere)).isEqualTo(200);
        assertThat(changePassword("a wrong guess", NEW_PASSWORD).problem()).isEqualTo("wrong_password");

        assertThat(changePassword(Rest.PASSWORD, NEW_PASSWORD).status()).isEqualTo(204);

        JsonNode left = ada.get("/api/account/sessions").body();
        assertThat(left).hasSize(1);
        assertThat(left.at("/0/current").asBoolean()).isTrue();
        assertThat(refreshed(elsewhere)).as("the other session").isEqualTo(401);
        assertThat(refreshed(ada)).as("the own one").isEqualTo(200);
        Answer old =
                Rest.nobody(stack.node(2)).post("/api/auth/login", Map.of("login", name, "password", Rest.PASSWORD));
        assertThat(old.status()).isEqualTo(401);
        Rest.nobody(stack.node(2)).signedIn(name, NEW_PASSWORD);
    }

    @Test
    void theExportHoldsWhatIsKeptOfSomebodyAndNoSecrets() throws Exception {
        Rest bob = Rest.nobody(stack.node(2)).somebody("bob");
        String code = ada.post("/api/rooms", Map.of("name", "Hers")).text("code");
        ada.post(
                "/api/friends/request",
                Map.of("username", bob.get("/api/auth/me").text("username")));
        bob.post("/api/friends/accept", Map.of("id", ada.get("/api/auth/me").text("id")));

        JsonNode all = ada.get("/api/account/export").body();

        assertThat(all.at("/account/0/username").asText()).isEqualTo(name);
        assertThat(all.path("sessions")).hasSize(1);
        assertThat(all.path("rooms").findValuesAsText("name")).containsExactly("Hers");
        assertThat(all.path("friends")).hasSize(1);
        assertThat(all.fieldNames()).toIterable().contains("visits", "blocked");
        assertThat(all.toString()).doesNotContain("$2a$", "passwordHash", "tokenHash");
        assertThat(ada.delete("/api/rooms/" + code).status()).isEqualTo(204);
    }

    @Test
    void aDeletedAccountIsOutEverywhereAndLeavesItsMessagesWithoutItsName() throws Exception {
        Rest bob = Rest.nobody(stack.node(2)).somebody("bob");
        String bobs = bob.post("/api/rooms", Map.of()).text("code");
        String own = ada.post("/api/rooms", Map.of()).text("code");
        try (Member host = Member.join(bob, bobs);
                Member guest = Member.join(ada, bobs);
                AccountLine page = AccountLine.open(ada.at(stack.node(2)))) {
            assertThat(guest.write("remember me").path("status").asText()).isEqualTo("posted");
            assertThat(delete("a wrong guess").problem()).isEqualTo("wrong_password");

            assertThat(delete(Rest.PASSWORD).status()).isEqualTo(204);

            assertThat(guest.line().awaitClose()).isEqualTo(OUT);
            assertThat(page.awaitClose()).isIn(OUT, SESSION_ENDED);
            host.hear("room:participants", roster -> roster.path("participants").size() == 1);
            assertThat(said(bob, bobs, "remember me").path("author").asText()).isEqualTo("Deleted user");
        }
        for (int node = 1; node <= 2; node++) {
            Rest there = ada.at(stack.node(node));
            await("its access token is good for nothing on node " + node)
                    .atMost(OUT_WITHIN)
                    .until(() -> there.get("/api/profile").status() >= 400);
            assertThat(Rest.nobody(stack.node(node)).get("/api/rooms/" + own).status())
                    .as("its room")
                    .isEqualTo(404);
        }
        assertThat(Rest.nobody(stack.node(1))
                        .post("/api/auth/login", Map.of("login", name, "password", Rest.PASSWORD))
                        .status())
                .isEqualTo(401);
        Rest.nobody(stack.node(2)).signedUp(name, NEW_PASSWORD);
    }

    private static JsonNode said(Rest reader, String code, String text) throws Exception {
        Answer page = reader.get("/api/rooms/" + code + "/chat");
        for (JsonNode message : page.body().path("messages")) {
            if (message.path("text").asText().equals(text)) {
                return message;
            }
        }
        throw new AssertionError("nobody said " + text + ": " + page);
    }

    private Answer changePassword(String before, String after) throws Exception {
        return ada.put("/api/account/password", Map.of("oldPassword", before, "newPassword", after));
    }

    private Answer delete(String password) throws Exception {
        return ada.post("/api/account/delete", Map.of("password", password));
    }

    private static int refreshed(Rest who) throws Exception {
        return who.post("/api/auth/refresh", Map.of()).status();
    }
}
