package org.syncwatch.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncwatch.ear.client.Answer;
import org.syncwatch.ear.client.Visitor;
import org.syncwatch.ear.server.Site;

interface RestFacts {

    Site site();

    @Test
    default void aNewcomerGetsAnAccessTokenAndARefreshCookie() {
        var answer = Visitor.stranger(site()).register();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("accessToken").asText()).isNotBlank();
        assertThat(answer.json().path("expiresInSeconds").asLong()).isEqualTo(900);
        assertThat(answer.header("Set-Cookie"))
                .startsWith("syncwatch_refresh=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/auth");
    }

    @Test
    default void theAccessTokenNamesItsAccount() {
        var ada = Visitor.stranger(site());
        var account = ada.register().json().path("account");

        assertThat(ada.get("/api/auth/me").json()).isEqualTo(account);
    }

    @Test
    default void anybodyFindsARoomThatAMemberOpened() {
        var opened = Visitor.member(site()).post("/api/rooms", "{\"name\": \"Friday film\", \"maxParticipants\": 3}");
        assertThat(opened.status()).isEqualTo(201);
        var code = opened.json().path("code").asText();
        assertThat(opened.header("Location")).endsWith("/api/rooms/" + code);

        var found = Visitor.stranger(site()).get("/api/rooms/" + code);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("name").asText()).isEqualTo("Friday film");
        assertThat(found.json().path("maxParticipants").asInt()).isEqualTo(3);
        assertThat(found.json().path("hasPassword").asBoolean()).isFalse();
    }

    @Test
    default void aGuestJoinsByNameAndGetsATicket() {
        var code = Visitor.member(site()).openRoom();

        var seat = Visitor.stranger(site()).post("/api/rooms/" + code + "/join", "{\"guestName\": \"Grace\"}");

        assertThat(seat.status()).isEqualTo(200);
        assertThat(seat.json().path("name").asText()).isEqualTo("Grace");
        assertThat(seat.json().path("role").asText()).isEqualTo("guest");
        assertThat(seat.json().path("ticket").asText()).isNotBlank();
        assertThat(seat.json().path("memberToken").asText()).isNotBlank();
    }

    @Test
    default void aRefusalIsAProblemDocumentWithAStableType() {
        var stranger = Visitor.stranger(site());
        var code = Visitor.member(site()).openRoom();

        assertProblem(stranger.get("/api/rooms/ZZZZZZZZ"), 404, "unknown_room");
        assertProblem(stranger.post("/api/rooms/" + code + "/join", "{}"), 422, "guest_name_required");
        assertProblem(stranger.post("/api/rooms", "{}"), 401, "unauthenticated");
        assertProblem(
                stranger.post("/api/auth/login", "{\"login\": \"nobody\", \"password\": \"wrong password\"}"),
                401,
                "bad_credentials");
    }

    @Test
    default void aFormThatDoesNotValidateNamesItsFields() {
        var answer = Visitor.stranger(site())
                .post(
                        "/api/auth/register",
                        "{\"email\": \"no address\", \"username\": \"x\", \"password\": \"short\"}");

        assertProblem(answer, 422, "invalid");
        assertThat(answer.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("email", "username", "password");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:syncwatch:problem:" + code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }
}
