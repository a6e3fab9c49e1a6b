package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.transcode.boundary.FilmRetry;
import org.syncwatch.web.security.Caller;

/** Another try at a film that failed, for its uploader. */
@Path("videos/{id}/retry")
@RequestScoped
@RolesAllowed(Roles.USER)
@Produces(MediaType.APPLICATION_JSON)
public class FilmRetryResource {

    private final FilmRetry retry;
    private final Limits limits;
    private final Caller caller;

    @Inject
    public FilmRetryResource(FilmRetry retry, Limits limits, Caller caller) {
        this.retry = retry;
        this.limits = limits;
        this.caller = caller;
    }

    /** 202 with the film's status; 404 {@code unknown_video}, 409 {@code not_failed} or {@code not_retryable}, 429. */
    @POST
    public Response again(@PathParam("id") String id) {
        UUID account = caller.requiredAccountId();
        UUID film = VideoIds.parse(id).orElseThrow(() -> RetryProblems.unknown().asException());
        limits.take(Limit.FILM_RETRIES, account.toString()).ifPresent(tooMany -> {
            throw LimitProblems.of(tooMany);
        });
        return RetryProblems.answer(retry.byUploader(film, account));
    }
}
