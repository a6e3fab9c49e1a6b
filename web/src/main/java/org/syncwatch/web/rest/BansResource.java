package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.syncwatch.account.boundary.BanOutcome;
import org.syncwatch.account.boundary.BannedAccount;
import org.syncwatch.account.boundary.Bans;
import org.syncwatch.web.security.Caller;

/** Accounts that are kept out, for admins. */
@Path("admin/bans")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BansResource {

    /** @param reason what the banned one is told */
    public record NewBan(@NotBlank @Size(max = 200) String reason) {}

    private final Bans bans;
    private final Caller caller;

    @Inject
    public BansResource(Bans bans, Caller caller) {
        this.bans = bans;
        this.caller = caller;
    }

    @GET
    public List<BannedAccount> list() {
        return bans.list();
    }

    /** 204; 404 {@code unknown_account}, 409 {@code is_an_admin}. */
    @PUT
    @Path("{username}")
    public void ban(@PathParam("username") String username, @NotNull @Valid NewBan body) {
        require(bans.ban(caller.actor(), username, body.reason().strip()));
    }

    /** 204, also for an account that is not banned; 404 {@code unknown_account}. */
    @DELETE
    @Path("{username}")
    public void undo(@PathParam("username") String username) {
        require(bans.undo(caller.actor(), username));
    }

    private static void require(BanOutcome outcome) {
        if (outcome == BanOutcome.UNKNOWN_ACCOUNT) {
            throw Problem.of(Status.NOT_FOUND, "unknown_account", "There is no account with this name.")
                    .asException();
        }
        if (outcome == BanOutcome.IS_AN_ADMIN) {
            throw Problem.of(
                            Status.CONFLICT,
                            "is_an_admin",
                            "Admins cannot be banned; take the name out of the configuration first.")
                    .asException();
        }
    }
}
