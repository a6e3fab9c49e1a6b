package org.syncwatch.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Carries a {@link Problem} out of a resource method. */
public final class ProblemException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    ProblemException(Response response) {
        super(response);
    }
}
