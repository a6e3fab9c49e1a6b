package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;
import org.syncwatch.link.boundary.LinkOutcome;
import org.syncwatch.link.boundary.Links;
import org.syncwatch.protocol.Source;
import org.syncwatch.web.security.Caller;

/** Films that are somewhere else. */
@Path("links")
@RequestScoped
@RolesAllowed(Roles.USER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LinksResource {

    /**
     * @param id what {@code sync:source} takes
     * @param warning for people, when the film plays with a limitation
     */
    public record AddedLink(
            String id, Source source, @Nullable String warning) {}

    private final Links links;
    private final Caller caller;

    @Inject
    public LinksResource(Links links, Caller caller) {
        this.links = links;
        this.caller = caller;
    }

    /** Checks a pasted link: 201, or 422 {@code link_refused}, 429 {@code too_many_requests}, 503 {@code busy}. */
    @POST
    public Response add(@NotNull @Valid NewLink body) {
        LinkOutcome outcome = links.add(caller.requiredAccountId(), body.url());
        if (outcome instanceof LinkOutcome.Added added) {
            return Response.status(Status.CREATED)
                    .entity(new AddedLink(added.id().toString(), added.source(), added.warning()))
                    .build();
        }
        throw LinkProblems.of(outcome);
    }
}
