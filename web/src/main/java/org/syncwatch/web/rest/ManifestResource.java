package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.video.boundary.Videos;
import org.syncwatch.web.security.Caller;

/** Where uploaders watch their own films. */
@Path("videos/{id}/manifest")
@RequestScoped
@RolesAllowed(Roles.USER)
@Produces(MediaType.APPLICATION_JSON)
public class ManifestResource {

    private final Videos videos;
    private final FilmAddresses addresses;
    private final Caller caller;

    @Inject
    public ManifestResource(Videos videos, FilmAddresses addresses, Caller caller) {
        this.videos = videos;
        this.addresses = addresses;
        this.caller = caller;
    }

    /** 409 {@code not_ready} until the film can be played, 404 for anybody but its uploader. */
    @GET
    public FilmAddress of(@PathParam("id") String id, @QueryParam("player") @Nullable String player) {
        UUID account = caller.requiredAccountId();
        return VideoIds.parse(id)
                .flatMap(film -> videos.statusForUploader(account, film))
                .map(film -> addresses.of(film, account, player))
                .orElseThrow(() -> FilmAddresses.unknown().asException());
    }
}
