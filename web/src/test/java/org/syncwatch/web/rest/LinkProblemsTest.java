package org.syncwatch.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.TooMany;
import org.syncwatch.link.boundary.LinkOutcome;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.platform.Json;

class LinkProblemsTest {

    private static final LinkOutcome TOO_MANY =
            new LinkOutcome.HeldUp(new TooMany(Limit.LINK_CHECKS, Duration.ofSeconds(42)));

    private final ObjectMapper mapper = Json.mapper();

    @Test
    void aRefusalTellsItsReasonAndASuggestionBesideTheOtherMembers() {
        Problem problem = LinkProblems.of(new LinkOutcome.Refused(LinkRefusal.X_FRAME_OPTIONS))
                .problem();

        assertThat(mapper.valueToTree(problem).toString()).isEqualTo("""
                {"type":"urn:syncwatch:problem:link_refused","title":"Unprocessable Content","status":422,\
                "detail":"This site does not let other sites show its pages.",\
                "reason":"x_frame_options","suggestion":"Upload the file instead."}\
                """);
    }

    @ParameterizedTest
    @EnumSource(LinkRefusal.class)
    void everyReasonHasWordsAndASuggestion(LinkRefusal reason) {
        Problem problem = LinkProblems.refused(reason);

        assertThat(problem.detail()).endsWith(".");
        assertThat(problem.more())
                .containsKey("suggestion")
                .containsEntry("reason", reason.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void aProblemWithoutExtensionsLooksAsBefore() {
        Problem plain = Problem.unprocessable(
                "invalid", "Some fields are not right.", List.of(new Problem.FieldError("url", "must not be blank")));

        assertThat(mapper.valueToTree(plain).toString()).isEqualTo("""
                {"type":"urn:syncwatch:problem:invalid","title":"Unprocessable Content","status":422,\
                "detail":"Some fields are not right.","errors":[{"field":"url","message":"must not be blank"}]}\
                """);
    }

    @Test
    void whatPassesByItselfSaysWhenToTryAgain() {
        assertThat(LinkProblems.of(TOO_MANY).retryAfterSeconds()).isPositive();
        assertThat(LinkProblems.of(TOO_MANY).problem().status()).isEqualTo(429);
        assertThat(LinkProblems.of(new LinkOutcome.Busy()).retryAfterSeconds()).isPositive();
        assertThat(LinkProblems.of(new LinkOutcome.Busy()).problem().status()).isEqualTo(503);
    }
}
