package org.syncwatch.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.boundary.ShownFilms;
import org.syncwatch.room.boundary.Membership;
import org.syncwatch.video.boundary.Videos;
import org.syncwatch.web.security.Caller;

/** Where a room's members, guests too, fetch the film it shows. */
@Path("rooms/{code}/film")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class RoomFilmResource {

    private final Membership membership;
    private final ShownFilms shown;
    private final Videos videos;
    private final FilmAddresses addresses;
    private final Caller caller;

    @Inject
    public RoomFilmResource(
            Membership membership, ShownFilms shown, Videos videos, FilmAddresses addresses, Caller caller) {
        this.membership = membership;
        this.shown = shown;
        this.videos = videos;
        this.addresses = addresses;
        this.caller = caller;
    }

    /** 404 for whoever has no seat in the room, and when it shows no uploaded film; 409 {@code not_ready} until it can be played. */
    @GET
    public FilmAddress film(
            @PathParam("code") String code,
            @QueryParam("player") @Nullable String player,
            @HeaderParam(ChatResource.MEMBER_TOKEN) @Nullable String memberToken) {
        UUID room = membership
                .room(code, caller.accountId().orElse(null), memberToken)
                .orElseThrow(() -> RoomProblems.unknownRoom().asException());
        return shown.in(room)
                .flatMap(videos::status)
                .map(film -> addresses.of(film, room, player))
                .orElseThrow(() -> Problem.of(Status.NOT_FOUND, "no_film", "The room shows no uploaded film.")
                        .asException());
    }
}
