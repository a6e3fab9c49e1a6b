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
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.video.boundary.UploadOutcome;
import org.syncwatch.video.boundary.Uploads;
import org.syncwatch.video.boundary.Videos;
import org.syncwatch.web.security.Caller;

/** Uploads and what became of them. */
@Path("videos")
@RequestScoped
@RolesAllowed(Roles.USER)
@Produces(MediaType.APPLICATION_JSON)
public class VideosResource {

    /** @param manifestUrl path of the HLS master playlist */
    public record Manifest(String manifestUrl) {}

    private final Uploads uploads;
    private final Videos videos;
    private final UploadAllowance allowance;
    private final Caller caller;

    @Inject
    public VideosResource(Uploads uploads, Videos videos, UploadAllowance allowance, Caller caller) {
        this.allowance = allowance;
        this.uploads = uploads;
        this.videos = videos;
        this.caller = caller;
    }

    /** Takes a raw {@code video/*} body or the first file of a form; 413, 415, 422 or 400 when it is not a film. */
    @POST
    @Path("upload")
    @Consumes(MediaType.WILDCARD)
    public Response upload(@Context HttpServletRequest request, @QueryParam("filename") @Nullable String filename) {
        UploadOutcome outcome =
                allowance.upload(account(), () -> uploads.receive(UploadRequest.film(request, account(), filename)));
        if (outcome instanceof UploadOutcome.Accepted accepted) {
            VideoStatus status = accepted.status();
            return Response.created(URI.create("videos/" + status.videoId() + "/status"))
                    .entity(status)
                    .build();
        }
        throw UploadProblems.of(outcome).asException();
    }

    @GET
    @Path("{id}/status")
    public VideoStatus status(@PathParam("id") String id) {
        return visible(id);
    }

    /** 409 {@code not_ready} until the film can be played. */
    @GET
    @Path("{id}/manifest")
    public Manifest manifest(@PathParam("id") String id) {
        String manifestUrl = visible(id).manifestUrl();
        if (manifestUrl == null) {
            throw Problem.of(Status.CONFLICT, "not_ready", "The film cannot be played yet.")
                    .asException();
        }
        return new Manifest(manifestUrl);
    }

    private VideoStatus visible(String id) {
        return VideoIds.parse(id)
                .flatMap(video -> videos.statusFor(account(), video))
                .orElseThrow(() -> Problem.of(Status.NOT_FOUND, "unknown_video", "There is no such film.")
                        .asException());
    }

    private UUID account() {
        return caller.requiredAccountId();
    }
}
