package org.syncwatch.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers with the problem a resource method refused with. */
@Provider
public class ProblemMapper implements ExceptionMapper<ProblemException> {

    @Override
    public Response toResponse(ProblemException refusal) {
        return answer(refusal);
    }

    static Response answer(ProblemException refusal) {
        var answer = refusal.problem().asResponse();
        if (refusal.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        return answer.build();
    }
}
