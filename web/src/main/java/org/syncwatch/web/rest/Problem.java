package org.syncwatch.web.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal as RFC 9457 tells it.
 *
 * @param type stable name for programs, {@code urn:syncwatch:problem:<code>}
 * @param title the HTTP reason
 * @param status the HTTP status
 * @param detail one sentence for people; never internals
 * @param errors what is wrong with which field, when the request did not validate
 * @param more extension members, written beside the others
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, String> more) {

    public static final String TYPE_PREFIX = "urn:syncwatch:problem:";
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    /** @param field path of the field in the request body */
    public record FieldError(String field, String message) {}

    /** @param code lower_snake_case, part of the API */
    public static Problem of(Status status, String code, String detail) {
        return new Problem(
                TYPE_PREFIX + code, status.getReasonPhrase(), status.getStatusCode(), detail, List.of(), Map.of());
    }

    /** A well-formed request whose content is not acceptable (422). */
    public static Problem unprocessable(String code, String detail, List<FieldError> errors) {
        return new Problem(TYPE_PREFIX + code, "Unprocessable Content", 422, detail, errors, Map.of());
    }

    /** The same problem with one more extension member. */
    public Problem with(String member, String value) {
        Map<String, String> members = new LinkedHashMap<>(more);
        members.put(member, value);
        return new Problem(type, title, status, detail, errors, Collections.unmodifiableMap(members));
    }

    public ProblemException asException() {
        return new ProblemException(this, 0);
    }

    /** For problems that pass by themselves. */
    public ProblemException asException(int retryAfterSeconds) {
        return new ProblemException(this, retryAfterSeconds);
    }

    Response.ResponseBuilder asResponse() {
        return Response.status(status, title)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(this);
    }
}
