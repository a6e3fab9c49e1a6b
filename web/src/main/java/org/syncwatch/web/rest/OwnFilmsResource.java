package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.syncwatch.video.boundary.FilmRemoval;
import org.syncwatch.video.boundary.OwnFilms;
import org.syncwatch.video.boundary.VideoChanged;
import org.syncwatch.web.security.Caller;

/** Films that the caller uploaded, and what they take of the storage. */
@Path("videos")
@RequestScoped
@RolesAllowed(Roles.USER)
@Produces(MediaType.APPLICATION_JSON)
public class OwnFilmsResource {

    private final OwnFilms films;
    private final FilmRemoval removal;
    private final Libraries libraries;
    private final Event<VideoChanged> changed;
    private final Caller caller;

    @Inject
    public OwnFilmsResource(
            OwnFilms films, FilmRemoval removal, Libraries libraries, Event<VideoChanged> changed, Caller caller) {
        this.films = films;
        this.removal = removal;
        this.libraries = libraries;
        this.changed = changed;
        this.caller = caller;
    }

    @GET
    public Library library() {
        return libraries.of(account());
    }

    /** Calls a film otherwise: 204, or 404 {@code unknown_video}, 422. */
    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void rename(@PathParam("id") String id, @NotNull @Valid NewTitle body) {
        changed.fire(VideoIds.parse(id)
                .flatMap(film -> films.rename(account(), film, body.title()))
                .orElseThrow(() -> FilmAddresses.unknown().asException()));
    }

    /** Makes a film unplayable and removes its files: 204, or 404 {@code unknown_video}. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        boolean removed = VideoIds.parse(id)
                .filter(film -> removal.removeOwn(film, account()))
                .isPresent();
        if (!removed) {
            throw FilmAddresses.unknown().asException();
        }
    }

    private UUID account() {
        return caller.requiredAccountId();
    }
}
