package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.subtitles.boundary.AddOutcome;
import org.syncwatch.subtitles.boundary.Subtitles;
import org.syncwatch.subtitles.entity.Subtitle;
import org.syncwatch.video.boundary.Videos;
import org.syncwatch.web.security.Caller;

/** Subtitles that uploaders add to their films. */
@Path("videos/{id}/subtitles")
@RequestScoped
@RolesAllowed(Roles.USER)
@Produces(MediaType.APPLICATION_JSON)
public class SubtitlesResource {

    /** What the film has; the address to fetch them is in the film's answer. */
    public record Listed(String id, String label, String language) {

        static Listed of(Subtitle subtitle) {
            return new Listed(subtitle.id().toString(), subtitle.label(), subtitle.language());
        }
    }

    /** The oldest first. */
    public record All(List<Listed> subtitles) {}

    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private final Subtitles subtitles;
    private final Videos videos;
    private final Caller caller;
    private final int maxBytes;

    @Inject
    public SubtitlesResource(
            Subtitles subtitles,
            Videos videos,
            Caller caller,
            @ConfigProperty(name = "syncwatch.subtitles.max-bytes") int maxBytes) {
        this.subtitles = subtitles;
        this.videos = videos;
        this.caller = caller;
        this.maxBytes = maxBytes;
    }

    /** Takes a file as it is, SubRip, WebVTT or SubStation: 413, 422 {@code not_subtitles}, or 409 {@code too_many_subtitles}. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response add(
            @PathParam("id") String id,
            @QueryParam("language") @NotNull @Pattern(regexp = LANGUAGE) String language,
            @QueryParam("label") @Nullable @Size(max = 80) String label,
            @Context HttpServletRequest request)
            throws IOException {
        UUID film = own(id);
        byte[] file = request.getInputStream().readNBytes(maxBytes + 1);
        if (file.length > maxBytes) {
            throw Problem.of(
                            Status.REQUEST_ENTITY_TOO_LARGE,
                            "too_large",
                            "A file with subtitles may have " + maxBytes / 1024 + " KiB at most.")
                    .asException();
        }
        String name =
                label == null || label.isBlank() ? language : label.strip().replaceAll("\\p{Cntrl}", " ");
        AddOutcome outcome = subtitles.add(caller.requiredAccountId(), film, name, language, file);
        if (outcome instanceof AddOutcome.Added added) {
            Listed listed = Listed.of(added.subtitle());
            return Response.created(URI.create("videos/" + film + "/subtitles/" + listed.id()))
                    .entity(listed)
                    .build();
        }
        throw refusal(outcome).asException();
    }

    @GET
    public All all(@PathParam("id") String id) {
        return new All(subtitles.of(own(id)).stream().map(Listed::of).toList());
    }

    /** 204, or 404 {@code unknown_subtitles}. */
    @DELETE
    @Path("{subtitle}")
    public void remove(@PathParam("id") String id, @PathParam("subtitle") String subtitle) {
        UUID film = own(id);
        boolean removed = VideoIds.parse(subtitle)
                .filter(known -> subtitles.remove(caller.requiredAccountId(), film, known))
                .isPresent();
        if (!removed) {
            throw Problem.of(Status.NOT_FOUND, "unknown_subtitles", "The film has no such subtitles.")
                    .asException();
        }
    }

    private UUID own(String id) {
        return VideoIds.parse(id)
                .filter(film -> videos.statusForUploader(caller.requiredAccountId(), film)
                        .isPresent())
                .orElseThrow(() -> FilmAddresses.unknown().asException());
    }

    private static Problem refusal(AddOutcome outcome) {
        if (outcome instanceof AddOutcome.TooMany tooMany) {
            return Problem.of(
                    Status.CONFLICT,
                    "too_many_subtitles",
                    "A film may have " + tooMany.most() + " subtitles at most; remove one first.");
        }
        return outcome instanceof AddOutcome.NoSubtitles
                ? Problem.unprocessable(
                        "not_subtitles", "The file has no subtitles in SubRip, WebVTT or SubStation format.", List.of())
                : FilmAddresses.unknown();
    }
}
