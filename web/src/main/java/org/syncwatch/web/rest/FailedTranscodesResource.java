package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.syncwatch.transcode.boundary.FailedFilms;
import org.syncwatch.transcode.boundary.FailedFilms.FailedFilm;
import org.syncwatch.transcode.boundary.FilmRetry;
import org.syncwatch.web.security.Caller;

/** Films that the platform gave up, for admins. */
@Path("admin/transcodes/failed")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class FailedTranscodesResource {

    /** @param films the oldest first */
    public record Failed(List<FailedFilm> films) {}

    private final FailedFilms films;
    private final FilmRetry retry;
    private final Caller caller;

    @Inject
    public FailedTranscodesResource(FailedFilms films, FilmRetry retry, Caller caller) {
        this.films = films;
        this.retry = retry;
        this.caller = caller;
    }

    @GET
    public Failed list() {
        return new Failed(films.list());
    }

    /** 202 with the film's status; 404 {@code unknown_video}, 409 {@code not_failed} or {@code not_retryable}. */
    @POST
    @Path("{id}/retry")
    public Response again(@PathParam("id") String id) {
        return RetryProblems.answer(VideoIds.parse(id)
                .map(film -> retry.byAdmin(film, caller.actor()))
                .orElseThrow(() -> RetryProblems.unknown().asException()));
    }
}
