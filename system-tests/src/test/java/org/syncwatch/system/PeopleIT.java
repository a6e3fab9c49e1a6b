package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.RoomClock;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.Member;
import org.syncwatch.system.wire.Rest;

/**
 * Owner and members on two nodes live by one room's rules: each refusal names its rule, each decision is known on the other node,
 * a room is warned of its end, found again in everybody's history, and one person is one member however many pages they open.
 */
@ExtendWith(SharedStack.class)
@Timeout(120)
class PeopleIT {

    private static final int ELSEWHERE = 4409;
    private static final Duration SOON = Duration.ofMinutes(5);

    private final LocalStack stack;
    private Gathering room;
    private Rest bobs;

    PeopleIT(SharedStack.Holder shared) {
        stack = shared.stack();
    }

    @BeforeEach
    void aRoom() throws Exception {
        room = Gathering.of(stack, Map.of("playbackControl", "owner_only", "waitFor", "nobody"));
        bobs = Rest.nobody(stack.node(2)).somebody("bob");
    }

    @AfterEach
    void allLeave() {
        room.close();
    }

    @Test
    void everyRefusalNamesItsRuleAndAGrantIsKnownAtOnceOnTheOtherNode() throws Exception {
        Member ada = room.ada();
        Member bob = room.join(bobs);
        Member guest = room.guest(1, "Grace");
        String film =
                room.owner().post("/api/links", Map.of("url", YouTube.FILM)).text("id");
        assertThat(ada.steer("sync:source", Map.of("sourceId", film))
                        .path("status")
                        .asText())
                .isEqualTo("applied");
        assertThat(ruleFor(bob)).isEqualTo("owner_only");

        room.settings(Map.of("playbackControl", "selected", "sourceControl", "all"));
        assertThat(ruleFor(bob)).isEqualTo("selected_only");
        assertThat(room.owner()
                        .put(room.path(bob, "/grants"), Map.of("steer", true))
                        .status())
                .isEqualTo(204);
        assertThat(bob.sees(bob.id(), person -> person.path("maySteer").asBoolean())
                        .path("role")
                        .asText())
                .isEqualTo("participant");
        assertThat(ruleFor(bob)).isEmpty();

        room.settings(Map.of("playbackControl", "all"));
        assertThat(room.owner()
                        .put(room.path(bob, "/grants"), Map.of("steer", false))
                        .status())
                .isEqualTo(204);
        assertThat(ruleFor(bob)).isEqualTo("taken_away");
        assertThat(ruleFor(guest)).isEmpty();
        assertThat(guest.steer("sync:source", Map.of("sourceId", film))
                        .path("rule")
                        .asText())
                .isEqualTo("account_needed");
    }

    @Test
    void whoeverModeratesNothingDecidesNothing() throws Exception {
        Member bob = room.join(bobs);
        Member guest = room.guest(1, "Grace");
        assertThat(bobs.put(room.path(guest, "/grants"), Map.of("steer", false)).problem())
                .isEqualTo("moderator_needed");
        assertThat(bobs.put(room.path(bob, "/role"), Map.of("role", "moderator"))
                        .problem())
                .isEqualTo("owner_needed");
    }

    @Test
    void settingsChangeWhilePeopleAreInAndAreToldWhole() throws Exception {
        room.ada();
        Member bob = room.join(bobs);
        assertThat(bobs.patch(room.path(""), Map.of("name", "Bob's")).problem()).isEqualTo("owner_needed");
        assertThat(Rest.nobody(stack.node(2))
                        .somebody("eve")
                        .patch(room.path(""), Map.of("name", "Eve's"))
                        .problem())
                .isEqualTo("not_a_member");
        assertThat(room.owner()
                        .patch(room.path(""), Map.of("maxParticipants", 500))
                        .status())
                .isEqualTo(422);

        room.settings(Map.of("name", "Matinee", "maxParticipants", 2, "password", "let me in, please"));
        JsonNode told = bob.hear("room:settings").path("room");
        assertThat(told.path("name").asText()).isEqualTo("Matinee");
        assertThat(told.path("maxParticipants").asInt()).isEqualTo(2);
        assertThat(told.path("hasPassword").asBoolean()).isTrue();

        Rest eve = Rest.nobody(stack.node(2)).somebody("eve");
        assertThat(eve.post(room.path("/join"), Map.of()).problem()).isEqualTo("wrong_password");
        assertThat(eve.post(room.path("/join"), Map.of("password", "let me in, please"))
                        .problem())
                .isEqualTo("room_full");
    }

    @Test
    void aRoomHandedOverHasOneOwnerOnBothNodes() throws Exception {
        Member ada = room.ada();
        Member bob = room.join(bobs);
        Member guest = room.guest(1, "Grace");
        String ownerAt = room.path("/owner");
        assertThat(room.owner().put(ownerAt, Map.of("memberId", guest.id())).problem())
                .isEqualTo("account_needed");
        assertThat(bobs.put(ownerAt, Map.of("memberId", bob.id())).problem()).isEqualTo("owner_needed");

        assertThat(room.owner().put(ownerAt, Map.of("memberId", bob.id())).status())
                .isEqualTo(204);

        guest.sees(bob.id(), person -> role(person).equals("owner"));
        bob.sees(ada.id(), person -> role(person).equals("moderator"));
        assertThat(ruleFor(bob)).isNotEqualTo("owner_only");
        assertThat(room.owner().patch(room.path(""), Map.of("name", "Hers")).problem())
                .isEqualTo("owner_needed");
        assertThat(bobs.patch(room.path(""), Map.of("name", "His")).status()).isEqualTo(200);
    }

    @Test
    void aRoomIsWarnedOfItsEndAndItsOwnerPutsItOff() throws Exception {
        room.ada();
        Member bob = room.join(bobs);
        RoomClock.endIn(stack, room.code(), SOON);

        JsonNode warning = bob.hear("room:expiring");
        long end = warning.path("expiresAtMs").asLong();
        assertThat(end).isLessThan(System.currentTimeMillis() + SOON.toMillis());
        assertThat(bobs.post(room.path("/extend"), Map.of()).problem()).isEqualTo("owner_needed");

        assertThat(room.owner().post(room.path("/extend"), Map.of()).status()).isEqualTo(200);
        assertThat(bob.hear("room:settings").at("/room/expiresAtMs").asLong()).isGreaterThan(end + SOON.toMillis());
    }

    @Test
    void whoWasInARoomFindsItAgainWhileItLives() throws Exception {
        room.ada();
        Member before = Member.join(bobs, room.code());
        String seat = before.id();
        before.close();
        JsonNode visit = visit(bobs);
        assertThat(visit.path("code").asText()).isEqualTo(room.code());
        assertThat(visit.path("own").asBoolean()).isFalse();
        assertThat(visit(room.owner()).path("own").asBoolean()).isTrue();
        assertThat(room.join(bobs.at(stack.node(1))).id())
                .as("the same member again")
                .isEqualTo(seat);

        assertThat(bobs.delete(room.path("")).problem()).isEqualTo("owner_needed");
        assertThat(room.owner().delete(room.path("")).status()).isEqualTo(204);

        JsonNode over = visit(bobs);
        assertThat(over.path("code").isNull()).isTrue();
        assertThat(over.path("endedAt").asText()).isNotBlank();
        assertThat(bobs.post(room.path("/join"), Map.of()).status()).isEqualTo(404);
    }

    @Test
    void onePersonInTwoTabsIsOneMember() throws Exception {
        Member ada = room.ada();
        Member first = room.join(bobs);
        Member second = room.join(bobs.at(stack.node(1)));

        assertThat(first.line().awaitClose()).isEqualTo(ELSEWHERE);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(people(second.session().path("roster"))).containsExactlyInAnyOrder(ada.id(), first.id());
        second.close();
        JsonNode roster = ada.hear("room:participants", told -> people(told).count() == 1);
        assertThat(people(roster)).containsExactly(ada.id());
    }

    /** The rule that keeps somebody from steering; empty when none does. */
    private static String ruleFor(Member member) throws Exception {
        JsonNode outcome = member.steer("sync:seek", Map.of("targetMediaTimeMs", 1000));
        return outcome.path("status").asText().equals("applied")
                ? ""
                : outcome.path("rule").asText();
    }

    private JsonNode visit(Rest who) throws Exception {
        return who.get("/api/rooms/mine").body().path("rooms").path(0);
    }

    private static String role(JsonNode person) {
        return person.path("role").asText();
    }

    private static Stream<String> people(JsonNode roster) {
        return StreamSupport.stream(roster.path("participants").spliterator(), false)
                .map(person -> person.path("memberId").asText());
    }
}
