package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.syncwatch.room.boundary.Attendance;
import org.syncwatch.video.boundary.FilmRemoval;
import org.syncwatch.web.security.Caller;

/** Content that has to go, whosever it is; for admins. */
@Path("admin")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class RemovalsResource {

    private final Attendance attendance;
    private final FilmRemoval films;
    private final Caller caller;

    @Inject
    public RemovalsResource(Attendance attendance, FilmRemoval films, Caller caller) {
        this.attendance = attendance;
        this.films = films;
        this.caller = caller;
    }

    /** Closes the room for everybody: 204, or 404 {@code unknown_room}. */
    @DELETE
    @Path("rooms/{code}")
    public void removeRoom(@PathParam("code") String code) {
        if (!attendance.remove(code, caller.actor())) {
            throw RoomProblems.unknownRoom().asException();
        }
    }

    /** Makes the film unplayable and removes its files: 204, or 404 {@code unknown_video}. */
    @DELETE
    @Path("videos/{id}")
    public void removeFilm(@PathParam("id") String id) {
        boolean removed = VideoIds.parse(id)
                .filter(film -> films.remove(film, caller.actor()))
                .isPresent();
        if (!removed) {
            throw FilmAddresses.unknown().asException();
        }
    }
}
