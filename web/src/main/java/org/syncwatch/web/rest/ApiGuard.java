package org.syncwatch.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.web.address.CurrentOrigin;

/** Limits the requests of one address before anything is done for them. */
@Provider
@PreMatching
@Priority(ApiGuard.FIRST)
public class ApiGuard implements ContainerRequestFilter {

    static final int FIRST = 1;

    private final Limits limits;
    private final CurrentOrigin current;

    @Inject
    public ApiGuard(Limits limits, CurrentOrigin current) {
        this.limits = limits;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        current.origin()
                .limited()
                .flatMap(network -> limits.take(Limit.API_REQUESTS, network))
                .ifPresent(tooMany -> request.abortWith(ProblemMapper.answer(LimitProblems.of(tooMany))));
    }
}
