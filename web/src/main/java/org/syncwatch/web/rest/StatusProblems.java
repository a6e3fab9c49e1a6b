package org.syncwatch.web.rest;

import jakarta.ws.rs.core.Response.Status;
import java.util.EnumMap;
import java.util.Map;

/** The problem that stands for a bare HTTP status, when the platform refused before our code could say why. */
public final class StatusProblems {

    private static final Map<Status, Problem> BY_STATUS = new EnumMap<>(Status.class);

    static {
        add(Status.BAD_REQUEST, "bad_request", "The request could not be understood.");
        add(Status.UNAUTHORIZED, "unauthenticated", "Sign in first: the access token is missing, wrong or expired.");
        add(Status.FORBIDDEN, "forbidden", "This account may not do that.");
        add(Status.NOT_FOUND, "not_found", "There is nothing at this address.");
        add(Status.METHOD_NOT_ALLOWED, "method_not_allowed", "This address does not take that method.");
        add(Status.NOT_ACCEPTABLE, "not_acceptable", "This address answers application/json only.");
        add(Status.REQUEST_ENTITY_TOO_LARGE, "too_large", "The request is too large.");
        add(Status.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", "This content type is not understood here.");
        add(Status.SERVICE_UNAVAILABLE, "unavailable", "The server cannot answer now; try again in a moment.");
        add(Status.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on the server.");
    }

    private StatusProblems() {}

    public static Problem of(int code) {
        Status status = Status.fromStatusCode(code);
        Problem known = status == null ? null : BY_STATUS.get(status);
        if (known != null) {
            return known;
        }
        return code < 500
                ? Problem.of(status == null ? Status.BAD_REQUEST : status, "refused", "The request was refused.")
                : Problem.of(Status.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on the server.");
    }

    private static void add(Status status, String code, String detail) {
        BY_STATUS.put(status, Problem.of(status, code, detail));
    }
}
