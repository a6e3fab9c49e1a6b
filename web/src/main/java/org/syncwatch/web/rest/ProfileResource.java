package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import org.syncwatch.account.boundary.Avatars;
import org.syncwatch.account.boundary.Profile;
import org.syncwatch.account.boundary.Profiles;
import org.syncwatch.account.boundary.RenameOutcome;
import org.syncwatch.account.boundary.Renaming;
import org.syncwatch.web.security.Caller;

/** How the caller shows themselves. */
@Path("profile")
@RequestScoped
@RolesAllowed(Roles.USER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {

    /** @param username as at registration */
    public record NewName(
            @NotNull(message = "is missing")
            @Pattern(
                    regexp = RegisterRequest.USERNAME,
                    message = "must be 3 to 32 letters, digits, dots, dashes or underscores")
            String username) {}

    /** @param avatar its name, for {@code /avatars/{name}/{side}.jpg} */
    public record NewAvatar(String avatar) {}

    private final Profiles profiles;
    private final Renaming renaming;
    private final Avatars avatars;
    private final Caller caller;

    @Inject
    public ProfileResource(Profiles profiles, Renaming renaming, Avatars avatars, Caller caller) {
        this.profiles = profiles;
        this.renaming = renaming;
        this.avatars = avatars;
        this.caller = caller;
    }

    @GET
    public Profile profile() {
        return profiles.find(caller.requiredAccountId())
                .orElseThrow(() -> StatusProblems.of(401).asException());
    }

    /** 409 {@code username_taken}, or 409 {@code renamed_lately}. */
    @PUT
    @Path("username")
    public Profile rename(@NotNull @Valid NewName body) {
        RenameOutcome outcome = renaming.rename(caller.requiredAccountId(), body.username());
        if (outcome instanceof RenameOutcome.Renamed renamed) {
            return renamed.profile();
        }
        throw ProfileProblems.of(outcome).asException();
    }

    /** Takes a PNG or JPEG as it is: 413, or 422 {@code not_a_picture}, or 503 {@code busy}. */
    @PUT
    @Path("avatar")
    @Consumes(MediaType.WILDCARD)
    public NewAvatar show(@Context HttpServletRequest request) throws IOException {
        byte[] file = request.getInputStream().readNBytes(Avatars.MAX_BYTES + 1);
        if (file.length > Avatars.MAX_BYTES) {
            throw Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, "too_large", "A picture may have 5 MB at most.")
                    .asException();
        }
        Avatars.Outcome outcome = avatars.show(caller.requiredAccountId(), file);
        if (outcome instanceof Avatars.Outcome.Shown shown) {
            return new NewAvatar(shown.avatar());
        }
        throw outcome instanceof Avatars.Outcome.Busy ? ProfileProblems.busy() : ProfileProblems.notAPicture();
    }

    @DELETE
    @Path("avatar")
    public void hide() {
        avatars.hide(caller.requiredAccountId());
    }
}
