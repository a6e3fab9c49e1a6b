package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.stack.AccountNames;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Member;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;

/**
 * Limits that two nodes count together, with the settings that are shipped, and what an admin sees and does. Clients come through a
 * proxy on this machine, which is believed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class GuardsIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String ADMIN = "keeper";
    private static final int BANNED = 4403;
    private static final Map<String, String> SETTINGS = Map.of(
            "SYNCWATCH_ADMINS", ADMIN,
            "SYNCWATCH_LIMITS_API_REQUESTS", "100/PT1M",
            "SYNCWATCH_LIMITS_ROOM_JOINS", "10/PT1M",
            "SYNCWATCH_LIMITS_ROOM_CREATION", "5/PT1H",
            "SYNCWATCH_LIMITS_CHAT_MESSAGES", "30/PT1M");

    @TempDir
    private static Path files;

    private LocalStack stack;
    private Rest admin;

    @BeforeAll
    void twoNodesAndTheirAdmin() throws Exception {
        stack = LocalStack.start(StackPlan.brief("guards", 2, SETTINGS));
        Rest.nobody(stack.node(1)).signedUp("first", PASSWORD);
        AccountNames.rename(stack, "first", ADMIN);
        admin = Rest.nobody(stack.node(1)).signedIn(ADMIN, PASSWORD);
    }

    @AfterAll
    void theyEnd() {
        stack.close();
    }

    @Test
    void nobodyTakesTheAdminsNameAndNobodyElseSeesTheLog() throws Exception {
        Rest eve = Rest.nobody(stack.node(1)).signedUp("eve", PASSWORD);

        assertThat(Rest.nobody(stack.node(2))
                        .post(
                                "/api/auth/register",
                                Map.of("email", "k@example.org", "username", "Keeper", "password", PASSWORD))
                        .problem())
                .isEqualTo("username_taken");
        assertThat(eve.get("/api/admin/audit").status()).isEqualTo(403);
        assertThat(Rest.nobody(stack.node(1)).get("/api/admin/audit").status()).isEqualTo(401);
        assertThat(eve.get("/api/admin/transcodes/failed").status()).isEqualTo(403);
        assertThat(eve.post("/api/admin/transcodes/failed/" + UUID.randomUUID() + "/retry", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(eve.put("/api/admin/bans/eve", Map.of("reason", "me")).status())
                .isEqualTo(403);
    }

    @Test
    void wrongCodesOnTwoNodesAreCountedTogether() throws Exception {
        List<Rest> nodes = List.of(from(1, "203.0.113.1"), from(2, "203.0.113.1"));
        for (int guess = 0; guess < 5; guess++) {
            assertThat(nodes.get(guess % 2)
                            .get("/api/rooms/2222222" + (guess + 2))
                            .status())
                    .isEqualTo(404);
        }

        for (Rest node : nodes) {
            Answer refused = node.get("/api/rooms/33333333");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.problem()).isEqualTo("too_many_requests");
            assertThat(refused.text("limit")).isEqualTo("wrong_room_codes");
        }
        assertThat(from(1, "203.0.113.2").get("/api/rooms/33333333").status()).isEqualTo(404);
    }

    @Test
    void anAccountOpensFiveRoomsAnHourWhereverItAsks() throws Exception {
        Rest host = Rest.nobody(stack.node(1)).signedUp("host", PASSWORD);
        for (int room = 0; room < 5; room++) {
            assertThat(host.post("/api/rooms", Map.of()).status()).isEqualTo(201);
        }
        Rest elsewhere = Rest.nobody(stack.node(2)).signedIn("host", PASSWORD);

        assertThat(elsewhere.post("/api/rooms", Map.of()).text("limit")).isEqualTo("room_creation");
    }

    @Test
    void anAccountWritesThirtyMessagesAMinuteAndHearsWhenToGoOn() throws Exception {
        Rest writer = Rest.nobody(stack.node(1)).signedUp("writer", PASSWORD);
        String room = writer.post("/api/rooms", Map.of()).text("code");
        try (Member here = Member.join(writer, room)) {
            for (int message = 0; message < 15; message++) {
                assertThat(here.write("here " + message).path("status").asText())
                        .isEqualTo("posted");
            }
        }
        try (Member there = Member.join(writer.at(stack.node(2)), room)) {
            for (int message = 0; message < 15; message++) {
                assertThat(there.write("there " + message).path("status").asText())
                        .isEqualTo("posted");
            }
            JsonNode refused = there.write("one more");
            assertThat(refused.path("reason").asText()).isEqualTo("too_many_messages");
            assertThat(refused.path("retryAfterMs").asLong()).isBetween(1L, 60_000L);
        }
    }

    @Test
    void anAddressAsksAHundredTimesAMinute() throws Exception {
        Rest busy = from(1, "203.0.113.3");
        List<Integer> statuses = new ArrayList<>();
        for (int request = 0; request < 101; request++) {
            statuses.add(busy.get("/api/auth/me").status());
        }

        assertThat(statuses.subList(0, 100)).containsOnly(401);
        assertThat(statuses.get(100)).isEqualTo(429);
        assertThat(busy.get("/health/live").status()).as("is not counted").isEqualTo(200);
    }

    @Test
    void whatIsDoneIsNotedWithItsAddressAndTheExportIsWhole() throws Exception {
        Rest ada = from(2, "198.51.100.7").signedUp("ada", PASSWORD);
        String room = ada.post("/api/rooms", Map.of("waitFor", "nobody")).text("code");
        RoomLine.enter(
                        stack.node(2),
                        ada.post("/api/rooms/" + room + "/join", Map.of()).text("ticket"))
                .close();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(typesOf("ada"))
                        .contains("auth.registered", "room.created", "participant.joined", "participant.left"));
        assertThat(admin.get("/api/admin/audit?actor=ada&type=auth.registered")
                        .body()
                        .path("deeds")
                        .path(0)
                        .path("address")
                        .asText())
                .isEqualTo("198.51.100.7");

        Path export = Files.writeString(files.resolve("audit.jsonl"), admin.text("/api/admin/audit/export"));
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("../payara-config/launcher/target/syncwatch-launcher.jar")
                                .toString(),
                        "org.syncwatch.launcher.audit.VerifyAudit",
                        export.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said).contains("security is whole", "moderation is whole", "activity is whole");
    }

    @Test
    void whoIsBannedIsOutEverywhereWithinSecondsAndHearsWhy() throws Exception {
        Rest mallory = Rest.nobody(stack.node(2)).signedUp("mallory", PASSWORD);
        String room = mallory.post("/api/rooms", Map.of()).text("code");
        try (RoomLine line = RoomLine.enter(
                stack.node(2),
                mallory.post("/api/rooms/" + room + "/join", Map.of()).text("ticket"))) {
            assertThat(admin.put("/api/admin/bans/mallory", Map.of("reason", "spam"))
                            .status())
                    .isEqualTo(204);

            assertThat(line.awaitClose()).isEqualTo(BANNED);
        }
        assertThat(mallory.get("/api/auth/me").problem()).isEqualTo("account_banned");
        Answer refused =
                Rest.nobody(stack.node(1)).post("/api/auth/login", Map.of("login", "mallory", "password", PASSWORD));
        assertThat(refused.problem()).isEqualTo("account_banned");
        assertThat(refused.text("detail")).contains("spam");

        assertThat(admin.delete("/api/admin/bans/mallory").status()).isEqualTo(204);
        Rest.nobody(stack.node(2)).signedIn("mallory", PASSWORD);
        assertThat(typesOf(ADMIN)).contains("admin.user_banned", "admin.user_ban_undone");
    }

    private Rest from(int node, String address) {
        return Rest.nobody(stack.node(node)).from(address);
    }

    private List<String> typesOf(String actor) throws Exception {
        return admin.get("/api/admin/audit?actor=" + actor).body().path("deeds").findValuesAsText("type");
    }
}
