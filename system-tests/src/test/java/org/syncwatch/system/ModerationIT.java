package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
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
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Member;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;

/**
 * Whoever is sent out on one node is out on the other at once and stays out, by whatever way they come: the account, the guest's
 * secret, a new name from the same address, a new link, or at the very moment of arriving; and an undone ban lets them in.
 */
@ExtendWith(SharedStack.class)
@Timeout(120)
class ModerationIT {

    private static final int SENT_OUT = 4403;
    private static final int NO_TICKET = 4401;
    private static final int RACES = 12;
    private static final String GUESTS_HOME = "203.0.113.77";

    private final LocalStack stack;
    private Gathering room;
    private Member ada;

    ModerationIT(SharedStack.Holder shared) {
        stack = shared.stack();
    }

    @BeforeEach
    void aRoomWithItsOwner() throws Exception {
        room = Gathering.of(stack, Map.of());
        ada = room.ada();
    }

    @AfterEach
    void allLeave() {
        room.close();
    }

    @Test
    void aBannedAccountStaysOutAlsoByANewLinkUntilTheBanIsUndone() throws Exception {
        Rest mallory = Rest.nobody(stack.node(2)).somebody("mallory");
        Member out = room.join(mallory);

        assertThat(sendOut(out.id(), true).status()).isEqualTo(204);

        JsonNode told = out.hear("room:removed");
        assertThat(told.path("by").asText()).isEqualTo(ada.name());
        assertThat(told.path("reason").asText()).isEqualTo("spoilers");
        assertThat(told.path("untilMs").isNull()).isTrue();
        assertThat(out.line().awaitClose()).isEqualTo(SENT_OUT);
        for (int node = 1; node <= 2; node++) {
            assertThat(room.tries(mallory.at(stack.node(node)), Map.of()).problem())
                    .isEqualTo("banned");
            assertThat(room.tries(mallory.at(stack.node(node)), Map.of("memberToken", out.token()))
                            .problem())
                    .isEqualTo("banned");
        }

        Answer renewed = room.owner().post(room.path("/invite"), Map.of());
        String newCode = renewed.text("code");
        assertThat(room.tries(mallory, Map.of()).status()).as("the old link").isEqualTo(404);
        assertThat(mallory.post("/api/rooms/" + newCode + "/join", Map.of()).problem())
                .isEqualTo("banned");
        assertThat(mallory.get("/api/rooms/mine").body().path("rooms").findValuesAsText("code"))
                .as("nor does the history tell it")
                .doesNotContain(newCode);

        JsonNode ban =
                room.owner().get("/api/rooms/" + newCode + "/bans").body().at("/bans/0");
        assertThat(ban.path("memberId").asText()).isEqualTo(out.id());
        assertThat(mallory.delete("/api/rooms/" + newCode + "/bans/" + out.id()).status())
                .isEqualTo(403);
        assertThat(room.owner()
                        .delete("/api/rooms/" + newCode + "/bans/" + out.id())
                        .status())
                .isEqualTo(204);
        assertThat(room.kept(Member.join(mallory, newCode)).id()).isEqualTo(out.id());
    }

    @Test
    void aBannedGuestStaysOutByTheirSecretAndByTheirAddress() throws Exception {
        Rest home = Rest.nobody(stack.node(2)).from(GUESTS_HOME);
        Member out = room.kept(Member.guest(home, room.code(), "Troll"));

        assertThat(sendOut(out.id(), true).status()).isEqualTo(204);

        assertThat(out.line().awaitClose()).isEqualTo(SENT_OUT);
        assertThat(room.tries(home, Map.of("memberToken", out.token())).problem())
                .isEqualTo("banned");
        assertThat(room.tries(home.at(stack.node(1)), Map.of("guestName", "Nice"))
                        .problem())
                .isEqualTo("banned");
        Rest elsewhere = Rest.nobody(stack.node(2)).from("203.0.113.78");
        room.kept(Member.guest(elsewhere, room.code(), "Grace"));
        assertThat(room.owner().delete(room.path("/bans/" + out.id())).status()).isEqualTo(204);
        room.kept(Member.guest(home, room.code(), "Nice"));
    }

    @Test
    void moderatorsSendOutThoseBelowThemOnly() throws Exception {
        Rest moderating = Rest.nobody(stack.node(2)).somebody("mona");
        Member mona = room.join(moderating);
        Member bob = room.bob(1);
        assertThat(moderating
                        .post(room.path(bob, "/kick"), Map.of("ban", false))
                        .problem())
                .isEqualTo("moderator_needed");
        assertThat(room.owner()
                        .put(room.path(mona, "/role"), Map.of("role", "moderator"))
                        .status())
                .isEqualTo(204);

        assertThat(moderating
                        .post(room.path(ada, "/kick"), Map.of("ban", false))
                        .problem())
                .isEqualTo("higher_rank");
        assertThat(moderating
                        .post(room.path(bob, "/kick"), Map.of("ban", false))
                        .status())
                .isEqualTo(204);
        assertThat(bob.hear("room:removed").path("untilMs").asLong()).isGreaterThan(System.currentTimeMillis());
        assertThat(bob.line().awaitClose()).isEqualTo(SENT_OUT);
    }

    @Test
    void aKickDuringAnArrivalLeavesNobodyInside() throws Exception {
        ExecutorService crew = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                Rest guest = Rest.nobody(stack.node(2));
                Answer seat = Member.seat(guest, room.code(), Map.of("guestName", "Guest " + race));
                long headStartMs = race % 4;
                Future<RoomLine> arrival = crew.submit(() -> Member.arrive(stack.node(2), seat));
                Future<Answer> kick = crew.submit(() -> {
                    Thread.sleep(headStartMs);
                    return sendOut(seat.text("memberId"), false);
                });

                assertThat(kick.get().status()).isEqualTo(204);
                assertThat(arrival.get().awaitClose()).isIn(SENT_OUT, NO_TICKET);
                assertThat(room.tries(guest, Map.of("memberToken", seat.text("memberToken")))
                                .problem())
                        .isEqualTo("kicked");
            }
        } finally {
            crew.shutdownNow();
        }
        assertThat(room.owner().get(room.path("")).body().path("participants").asInt())
                .as("only the owner is inside")
                .isEqualTo(1);
    }

    private Answer sendOut(String memberId, boolean ban) throws Exception {
        return room.owner().post(room.path("/members/" + memberId + "/kick"), Map.of("ban", ban, "reason", "spoilers"));
    }
}
