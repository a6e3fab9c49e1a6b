package org.syncwatch.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.websocket.DeploymentException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.syncwatch.ear.client.RoomPage;
import org.syncwatch.ear.client.Visitor;
import org.syncwatch.ear.server.Site;

interface SocketFacts {

    Site site();

    @Test
    default void aTicketIsAnsweredWithTheWholeRoom() throws Exception {
        var ada = Visitor.member(site());
        var room = ada.openRoom();
        try (var page = RoomPage.greeted(site(), ada.ticketTo(room))) {
            var hello = page.hear("hello");

            assertThat(hello.path("compatible").asBoolean()).isTrue();
            var session = hello.path("session");
            assertThat(session.path("room").path("code").asText()).isEqualTo(room);
            assertThat(session.path("playback").path("sequence").asLong()).isZero();
            assertThat(session.path("roster").path("participants")).hasSize(1);
        }
    }

    @Test
    default void aNewerPageIsNotToldToUpgrade() throws Exception {
        try (var page = RoomPage.open(site(), site().origin())) {
            page.say("""
                    {"type": "hello", "protocolVersion": "2.0", "ticket": "none", "capabilities": []}""");

            var hello = page.hear("hello");
            assertThat(hello.path("compatible").asBoolean(true)).isFalse();
            assertThat(hello.path("upgradeRequired").asBoolean(true)).isFalse();
            assertThat(page.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    default void aTicketIsGoodForOneSocketOnly() throws Exception {
        var ada = Visitor.member(site());
        var ticket = ada.ticketTo(ada.openRoom());
        try (var first = RoomPage.greeted(site(), ticket)) {
            first.hear("hello");
            try (var second = RoomPage.greeted(site(), ticket)) {
                assertThat(second.closeCode()).isEqualTo(4401);
            }
        }
    }

    @Test
    default void aHeartbeatBringsTheServersTimeAndTheRoomsSequence() throws Exception {
        try (var page = inARoom()) {
            page.say("{\"type\": \"heartbeat\", \"clientTimeMs\": 10523.75, \"roundTripMs\": 18.5}");

            var answer = page.hear("heartbeat");
            assertThat(answer.path("clientTimeMs").asDouble()).isEqualTo(10523.75);
            assertThat(answer.path("sentServerTimeMs").asDouble())
                    .isGreaterThanOrEqualTo(answer.path("receivedServerTimeMs").asDouble());
            assertThat(answer.path("sequence").asLong(-1)).isZero();
        }
    }

    @Test
    default void withoutAFilmThereIsNothingToPlay() throws Exception {
        try (var page = inARoom()) {
            var command = UUID.randomUUID().toString();
            page.say("{\"type\": \"sync:play\", \"commandId\": \"%s\", \"expectedSequence\": null}".formatted(command));

            var outcome = page.hear("sync:outcome");
            assertThat(outcome.path("commandId").asText()).isEqualTo(command);
            assertThat(outcome.path("status").asText()).isEqualTo("forbidden");
            assertThat(outcome.path("reason").asText()).isEqualTo("no_source");
        }
    }

    @Test
    default void garbageIsAnsweredWithAnErrorAndTheSocketStaysOpen() throws Exception {
        try (var page = inARoom()) {
            page.say("{\"type\": \"sync:dance\"");

            assertThat(page.hear("room:error").path("code").asText()).isEqualTo("malformed_frame");
            page.say("{\"type\": \"room:resync\"}");
            page.hear("room:state");
        }
    }

    @Test
    default void aFrameOf17KilobytesEndsTheSocket() throws Exception {
        try (var page = inARoom()) {
            page.provoke("x".repeat(17 * 1024));

            assertThat(page.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    default void whoDoesNotSayHelloWithin5SecondsIsShownOut() throws Exception {
        var before = System.nanoTime();
        try (var page = RoomPage.open(site(), site().origin())) {
            assertThat(page.closeCode()).isEqualTo(4401);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    default void aForeignPageMayNotOpenASocket() {
        assertThatThrownBy(() -> RoomPage.open(site(), "http://evil.example"))
                .isInstanceOf(DeploymentException.class)
                .hasStackTraceContaining("403");
    }

    private RoomPage inARoom() throws Exception {
        var ada = Visitor.member(site());
        var page = RoomPage.greeted(site(), ada.ticketTo(ada.openRoom()));
        page.hear("hello");
        return page;
    }
}
