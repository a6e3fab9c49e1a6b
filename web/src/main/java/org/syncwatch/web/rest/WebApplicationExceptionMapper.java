package org.syncwatch.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives the refusals of JAX-RS itself (unknown path, wrong method, wrong media type) the problem format. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response original = exception.getResponse();
        if (original.hasEntity() || original.getStatus() < 400) {
            return original;
        }
        var answer = StatusProblems.of(original.getStatus()).asResponse();
        keep(original, answer, HttpHeaders.ALLOW);
        keep(original, answer, HttpHeaders.WWW_AUTHENTICATE);
        keep(original, answer, HttpHeaders.RETRY_AFTER);
        return answer.build();
    }

    private static void keep(Response original, Response.ResponseBuilder answer, String header) {
        String value = original.getHeaderString(header);
        if (value != null) {
            answer.header(header, value);
        }
    }
}
