package org.syncwatch.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncwatch.platform.Json;

class JsonBodyReaderTest {

    record Wish(String name, int seats) {}

    private final JsonBodyReader reader = new JsonBodyReader(Json.mapper());

    @Test
    void unknownFieldsAreReadOver() {
        assertThat(parse("{\"name\":\"x\",\"seats\":3,\"later\":{}}")).isEqualTo(new Wish("x", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "{", "{\"name\":\"x\",\"seats\":1} {}", "\u0000", "{'name':1}"})
    void whatIsNoObjectIsMalformed(String body) {
        assertThat(problem(body).type()).isEqualTo("urn:syncwatch:problem:malformed_json");
        assertThat(problem(body).status()).isEqualTo(400);
    }

    @Test
    void aFieldOfTheWrongTypeIsNamedAndNothingElseIsTold() {
        var problem = problem("{\"name\":{\"a\":1},\"seats\":3}");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly("name");
        assertThat(problem.toString()).doesNotContain("org.syncwatch");
    }

    @Test
    void aDeepNestIsRefused() {
        String deep = "{\"name\":\"x\",\"seats\":3,\"later\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        assertThat(problem(deep).status()).isBetween(400, 422);
    }

    @Test
    void anEndlessStringIsRefused() {
        String longName = "{\"name\":\"" + "x".repeat(Json.MAX_STRING + 1) + "\",\"seats\":3}";
        assertThat(problem(longName).status()).isBetween(400, 422);
    }

    private Record parse(String body) {
        return reader.parse(body.getBytes(StandardCharsets.UTF_8), recordType());
    }

    private Problem problem(String body) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> parse(body));
        assertThat(refusal).as(body).isNotNull();
        return refusal.problem();
    }

    @SuppressWarnings("unchecked")
    private static Class<Record> recordType() {
        return (Class<Record>) (Class<?>) Wish.class;
    }
}
