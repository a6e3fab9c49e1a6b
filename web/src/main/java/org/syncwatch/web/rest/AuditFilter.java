package org.syncwatch.web.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syncwatch.audit.boundary.AuditQuestion;

/** Which deeds an admin asks for; what is left out does not matter. */
public class AuditFilter {

    private static final int USUAL_PAGE = 50;

    @QueryParam("type")
    @Size(max = 64)
    private @Nullable String type;

    @QueryParam("actor")
    @Size(max = 64)
    private @Nullable String actor;

    @QueryParam("target")
    @Size(max = 64)
    private @Nullable String target;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("success")
    private @Nullable Boolean success;

    @QueryParam("before")
    private @Nullable Long before;

    @QueryParam("limit")
    @Min(1)
    @Max(200)
    private @Nullable Integer limit;

    int most() {
        return limit == null ? USUAL_PAGE : limit;
    }

    AuditQuestion question() {
        return new AuditQuestion(
                filled(type), filled(actor), filled(target), moment("from", from), moment("to", to), success, before);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Instant moment(String field, @Nullable String text) {
        String given = filled(text);
        try {
            return given == null ? null : Instant.parse(given);
        } catch (DateTimeParseException unreadable) {
            throw Problem.unprocessable(
                            "invalid",
                            "Some fields are not right.",
                            List.of(new Problem.FieldError(field, "a moment as 2026-01-31T20:00:00Z")))
                    .asException();
        }
    }
}
