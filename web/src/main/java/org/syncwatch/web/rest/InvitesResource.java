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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.syncwatch.friends.boundary.InviteOutcome;
import org.syncwatch.friends.boundary.Inviting;
import org.syncwatch.web.security.Caller;

/** Invitations into rooms; those that came are in the list of friends, and accepting one is joining the room. */
@Path("friends/invites")
@RequestScoped
@RolesAllowed(Roles.USER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvitesResource {

    /**
     * @param id account of a friend
     * @param code of the room the caller is in
     */
    public record NewInvite(
            @NotNull(message = "is missing") UUID id,

            @NotBlank(message = "is missing") @Size(max = 16)
            String code) {}

    private final Inviting inviting;
    private final Caller caller;

    @Inject
    public InvitesResource(Inviting inviting, Caller caller) {
        this.inviting = inviting;
        this.caller = caller;
    }

    @POST
    public void invite(@NotNull @Valid NewInvite body) {
        InviteOutcome outcome = inviting.invite(caller.requiredAccountId(), body.id(), body.code());
        if (!(outcome instanceof InviteOutcome.Invited)) {
            throw FriendProblems.of(outcome).asException();
        }
    }

    /** Declines an invitation, or takes one off the list that was followed. */
    @DELETE
    @Path("{invite}")
    public void remove(@PathParam("invite") String invite) {
        VideoIds.parse(invite).ifPresent(id -> inviting.remove(caller.requiredAccountId(), id));
    }
}
