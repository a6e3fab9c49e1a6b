package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.upload.boundary.UploadOutcome;
import org.syncwatch.upload.boundary.Uploads;
import org.syncwatch.video.boundary.Videos;
import org.syncwatch.web.security.Caller;

/** Uploads and what became of them. */
@Path("videos")
@RequestScoped
@RolesAllowed(Roles.USER)
@Produces(MediaType.APPLICATION_JSON)
public class VideosResource {

    private final Uploads uploads;
    private final Videos videos;
    private final Caller caller;

    @Inject
    public VideosResource(Uploads uploads, Videos videos, Caller caller) {
        this.uploads = uploads;
        this.videos = videos;
        this.caller = caller;
    }

    /** Takes a raw {@code video/*} body or the first file of a form; 413, 415, 422 or 400 when it is not a film. */
    @POST
    @Path("upload")
    @Consumes(MediaType.WILDCARD)
    public Response upload(@Context HttpServletRequest request, @QueryParam("filename") @Nullable String filename) {
        UploadRequest sent = UploadRequest.of(request, account(), filename);
        UploadOutcome outcome = uploads.receive(sent.film(), sent.body());
        if (outcome instanceof UploadOutcome.Accepted accepted) {
            VideoStatus status = accepted.status();
            return Response.created(URI.create("videos/" + status.videoId() + "/status"))
                    .entity(status)
                    .build();
        }
        throw UploadProblems.of(outcome);
    }

    @GET
    @Path("{id}/status")
    public VideoStatus status(@PathParam("id") String id) {
        return VideoIds.parse(id)
                .flatMap(video -> videos.statusFor(account(), video))
                .orElseThrow(() -> FilmAddresses.unknown().asException());
    }

    private UUID account() {
        return caller.requiredAccountId();
    }
}
