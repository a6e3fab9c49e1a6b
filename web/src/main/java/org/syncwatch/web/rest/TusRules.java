package org.syncwatch.web.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Version 1.0.0 of the protocol: who speaks another one is told so, and every answer names it. */
@Provider
@TusProtocol
public class TusRules implements ContainerRequestFilter, ContainerResponseFilter {

    static final String VERSION = "1.0.0";

    private static final String RESUMABLE = "Tus-Resumable";

    @Override
    public void filter(ContainerRequestContext request) {
        boolean asks = request.getMethod().equals(HttpMethod.OPTIONS);
        if (!asks && !VERSION.equals(request.getHeaderString(RESUMABLE))) {
            request.abortWith(Problem.of(
                            Status.PRECONDITION_FAILED,
                            "unknown_tus_version",
                            "Uploads in pieces speak version 1.0.0 of tus; the header Tus-Resumable has to say so.")
                    .asResponse()
                    .header("Tus-Version", VERSION)
                    .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(RESUMABLE, VERSION);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
