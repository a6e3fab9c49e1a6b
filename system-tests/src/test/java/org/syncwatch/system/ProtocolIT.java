package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.RoomLine;

/** Old and new clients side by side, who is sent away, and what somebody who comes back is told. */
@ExtendWith(SharedStack.class)
@Timeout(240)
class ProtocolIT {

    private static final int CLOSED_AS_INCOMPATIBLE = 4400;

    private final SharedStack.Holder shared;

    @TempDir
    private Path files;

    ProtocolIT(SharedStack.Holder shared) {
        this.shared = shared;
    }

    @Test
    void aClientOfTheFirstVersionWorksBesideOneOfThePresentThatReadsBinaryFrames() throws Exception {
        Screening screening = Screening.open(shared.stack(), files);
        try (RoomLine old = RoomLine.enter(shared.stack().node(1), screening.ticket("Old"));
                RoomLine present = RoomLine.enterAgain(shared.stack().node(2), screening.ticket("Present"), 0)) {
            assertThat(present.await(frame -> frame.type().equals("hello")).binary())
                    .isTrue();
            String fromOld = command(old, "sync:play", Map.of());
            assertThat(heardOf(present, fromOld).path("playing").asBoolean()).isTrue();
            assertThat(outcome(old, fromOld).path("status").asText()).isEqualTo("applied");

            String fromPresent = command(present, "sync:seek", Map.of("targetMediaTimeMs", 1234));
            assertThat(heardOf(old, fromPresent).path("anchorMediaTimeMs").asLong())
                    .isEqualTo(1234);
        }
    }

    /** Without them a frame costs several times as much: an upgrade of the platform must not take them away unnoticed. */
    @Test
    void socketsHaveTimersOfTheirOwn() throws Exception {
        assertThat(shared.stack().log("node-1")).contains("sockets have timers of their own");
    }

    @Test
    void whoIsOlderIsToldToUpgradeAndWhoIsNewerIsNot() throws Exception {
        assertRefusal("0.9", true);
        assertRefusal("2.0", false);
        assertRefusal("latest", true);
    }

    @Test
    void whoComesBackIsToldWhatTheyMissed() throws Exception {
        Screening screening = Screening.open(shared.stack(), files);
        Answer seat = screening.seat(Map.of("guestName", "Bob"));
        long lastSeen;
        try (RoomLine bob = RoomLine.enter(shared.stack().node(2), seat.text("ticket"))) {
            String first = command(bob, "sync:seek", Map.of("targetMediaTimeMs", 500));
            lastSeen = heardOf(bob, first).path("sequence").asLong();
        }
        try (RoomLine ada = RoomLine.enter(shared.stack().node(1), screening.ticket("Carl"))) {
            outcome(ada, command(ada, "sync:play", Map.of()));
            outcome(ada, command(ada, "sync:seek", Map.of("targetMediaTimeMs", 2000)));
            outcome(ada, command(ada, "sync:pause", Map.of()));
        }

        String ticket =
                screening.seat(Map.of("memberToken", seat.text("memberToken"))).text("ticket");
        try (RoomLine bob = RoomLine.enterAgain(shared.stack().node(1), ticket, lastSeen)) {
            JsonNode session =
                    bob.await(frame -> frame.type().equals("hello")).frame().path("session");
            assertThat(session.path("memberId").asText()).isEqualTo(seat.text("memberId"));
            JsonNode recovery = session.path("recovery");
            assertThat(recovery.path("complete").asBoolean()).isTrue();
            assertThat(actions(recovery)).containsExactly("PLAY", "SEEK", "PAUSE");
            assertThat(recovery.path("commands").get(0).path("sequence").asLong())
                    .isEqualTo(lastSeen + 1);
        }
    }

    @Test
    void aCommandForTheLastFilmDoesNotTouchThisOne() throws Exception {
        Screening screening = Screening.open(shared.stack(), files);
        String seat = screening
                .owner()
                .post("/api/rooms/" + screening.code() + "/join", Map.of())
                .text("ticket");
        try (RoomLine ada = RoomLine.enter(shared.stack().node(1), seat)) {
            long epoch = heardOf(ada, command(ada, "sync:seek", Map.of("targetMediaTimeMs", 100)))
                    .path("epoch")
                    .asLong();
            screening.show(ada);

            String late = command(ada, "sync:seek", Map.of("targetMediaTimeMs", 3000, "epoch", epoch));

            assertThat(outcome(ada, late).path("status").asText()).isEqualTo("stale");
            ada.say(Map.of("type", "room:resync"));
            JsonNode playback = ada.await(frame -> frame.type().equals("room:state"))
                    .frame()
                    .path("playback");
            assertThat(playback.path("anchorMediaTimeMs").asLong()).isZero();
            assertThat(playback.path("epoch").asLong()).isEqualTo(epoch + 1);
        }
    }

    private void assertRefusal(String version, boolean upgrade) throws Exception {
        try (RoomLine line = RoomLine.open(shared.stack().node(1))) {
            line.hello(version, "no ticket is looked at");
            JsonNode hello = line.await(frame -> frame.type().equals("hello")).frame();
            assertThat(hello.path("compatible").asBoolean()).as(version).isFalse();
            assertThat(hello.path("upgradeRequired").asBoolean()).as(version).isEqualTo(upgrade);
            assertThat(hello.path("protocolVersion").asText()).isEqualTo("1.1");
            assertThat(line.awaitClose()).isEqualTo(CLOSED_AS_INCOMPATIBLE);
        }
    }

    private static String command(RoomLine line, String type, Map<String, ?> more) {
        Map<String, Object> command = new HashMap<>(more);
        String id = UUID.randomUUID().toString();
        command.put("type", type);
        command.put("commandId", id);
        line.say(command);
        return id;
    }

    /** The state that a command led to, as somebody hears of it. */
    private static JsonNode heardOf(RoomLine line, String id) throws InterruptedException {
        return line.await(frame -> frame.type().equals("sync:command")
                        && frame.frame().path("commandId").asText().equals(id))
                .frame()
                .path("state");
    }

    private static JsonNode outcome(RoomLine line, String id) throws InterruptedException {
        return line.await(frame -> frame.type().equals("sync:outcome")
                        && frame.frame().path("commandId").asText().equals(id))
                .frame();
    }

    private static List<String> actions(JsonNode recovery) {
        return StreamSupport.stream(recovery.path("commands").spliterator(), false)
                .map(command -> command.path("action").asText())
                .toList();
    }
}
