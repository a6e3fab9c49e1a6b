package org.syncwatch.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** A database that is away, or a bug: the log gets all of it, the caller only a number to quote. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(UnexpectedErrorMapper.class.getName());

    @Override
    public Response toResponse(Throwable error) {
        if (DatabaseOutage.causes(error)) {
            LOG.log(System.Logger.Level.WARNING, "the database is away: {0}", error.toString());
            return StatusProblems.of(Status.SERVICE_UNAVAILABLE.getStatusCode())
                    .asResponse()
                    .header("Retry-After", 2)
                    .build();
        }
        String correlationId = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "Unexpected error " + correlationId, error);
        return Problem.of(
                        Status.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Something went wrong on the server; quote " + correlationId + " when you report it.")
                .asResponse()
                .header("X-Correlation-Id", correlationId)
                .build();
    }
}
