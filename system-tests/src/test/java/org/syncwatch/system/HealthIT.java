package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;

/** What a node tells whoever runs it. */
@ExtendWith(SharedStack.class)
@Timeout(120)
class HealthIT {

    private final LocalStack stack;

    HealthIT(SharedStack.Holder shared) {
        this.stack = shared.stack();
    }

    @Test
    void everyPartIsNamedWithTheTimeItTookToAnswer() throws Exception {
        for (int node = 1; node <= 2; node++) {
            Answer ready = nobody(node).get("/health/ready");

            assertThat(ready.status()).as(ready.toString()).isEqualTo(200);
            assertThat(ready.text("status")).isEqualTo("UP");
            assertThat(ready.body().path("checks").findValuesAsText("name"))
                    .containsExactlyInAnyOrder("node", "database", "broker", "storage", "turn");
            assertThat(found(ready, "database").path("latencyMs").asLong(-1)).isBetween(0L, 2000L);
            assertThat(found(ready, "broker").path("found").asText()).isEqualTo("well");
            assertThat(found(ready, "storage").path("found").asText()).isEqualTo("well");
            assertThat(found(ready, "turn").path("found").asText()).isEqualTo("not_needed");
        }
    }

    @Test
    void aNodeIsAliveWhateverItsPartsDo() throws Exception {
        Answer alive = nobody(1).get("/health/live");

        assertThat(alive.status()).isEqualTo(200);
        assertThat(alive.text("status")).isEqualTo("UP");
        assertThat(alive.body().path("checks")).isEmpty();
    }

    @Test
    void theStatusCountsWhatTheNodeHolds() throws Exception {
        Rest ada = nobody(1).signedUp("ada-" + Long.toString(System.nanoTime(), 36), "correct horse battery");
        String code = ada.post("/api/rooms", Map.of()).text("code");
        try (RoomLine line = RoomLine.enter(
                stack.node(1),
                ada.post("/api/rooms/" + code + "/join", Map.of()).text("ticket"))) {
            JsonNode now = nobody(1).get("/status").body();

            assertThat(now.path("node").asText()).isEqualTo("node-1");
            assertThat(now.path("draining").asBoolean(true)).isFalse();
            assertThat(now.path("connections").asInt()).isPositive();
            assertThat(now.path("rooms").asInt()).isPositive();
            assertThat(now.path("members")).hasSize(2);
            assertThat(now.path("memory").path("heapUsedBytes").asLong())
                    .isBetween(1L, now.path("memory").path("heapMaxBytes").asLong());
            assertThat(now.path("topic").path("connected").asBoolean()).isTrue();
            assertThat(now.path("topic").path("dropped").asLong(-1)).isZero();
            assertThat(line.closed()).isEmpty();
        }
    }

    @Test
    void theStatusIsNotForWhoComesThroughAProxy() throws Exception {
        Answer refused = nobody(1).getForwarded("/status");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body().has("node")).isFalse();
    }

    @Test
    void theTranscoderTellsHowItIsToWhoMayReadTheStatus() throws Exception {
        Answer told = nobody(2).get("/health/transcoder");

        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        assertThat(told.body().path("healthy").asBoolean()).isTrue();
        assertThat(told.body().path("ffmpegAvailable").asBoolean()).isTrue();
        assertThat(told.text("ffmpegVersion")).isNotEmpty();
        assertThat(told.body().path("queueDepth").asInt(-1)).isNotNegative();
        assertThat(told.body().path("activeJobs").asInt(-1)).isNotNegative();
        assertThat(told.body().path("cpuUsagePercent").asInt(-1)).isBetween(0, 100);
        assertThat(told.body().path("memoryUsageMB").asInt()).isPositive();
        assertThat(told.body().has("gpuAvailable")).isTrue();
        assertThat(told.body().path("encoders").path("working").toString()).isEqualTo("[\"libx264\"]");
        assertThat(told.body().path("encoders").path("used").asText()).isEqualTo("libx264");
        assertThat(nobody(2).getForwarded("/health/transcoder").status()).isEqualTo(404);
    }

    private Rest nobody(int node) {
        return Rest.nobody(stack.node(node));
    }

    private static JsonNode found(Answer ready, String name) {
        for (JsonNode check : ready.body().path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check.path("data");
            }
        }
        throw new AssertionError(name + " is missing in " + ready);
    }
}
