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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.syncwatch.friends.boundary.AcceptOutcome;
import org.syncwatch.friends.boundary.BlockOutcome;
import org.syncwatch.friends.boundary.FriendList;
import org.syncwatch.friends.boundary.Friends;
import org.syncwatch.friends.boundary.Friendships;
import org.syncwatch.friends.boundary.Person;
import org.syncwatch.friends.boundary.RequestOutcome;
import org.syncwatch.friends.entity.Sharing;
import org.syncwatch.web.security.Caller;

/** Friends of the caller; an id is always the other one's account. */
@Path("friends")
@RequestScoped
@RolesAllowed(Roles.USER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FriendsResource {

    /** @param username exactly, in any case */
    public record Wish(
            @NotBlank(message = "is missing") @Size(max = 64)
            String username) {}

    /** @param friends false while the other one has not accepted */
    public record Asked(Person person, boolean friends) {}

    /** @param id account of the other one */
    public record Whom(@NotNull(message = "is missing") UUID id) {}

    public record Shared(@NotNull(message = "is missing") Sharing sharing) {}

    private final Friends friends;
    private final Friendships friendships;
    private final Caller caller;

    @Inject
    public FriendsResource(Friends friends, Friendships friendships, Caller caller) {
        this.friends = friends;
        this.friendships = friendships;
        this.caller = caller;
    }

    @GET
    public FriendList list() {
        return friendships.list(self());
    }

    /** Asks somebody, or accepts at once when they asked, too. */
    @POST
    @Path("request")
    public Asked request(@NotNull @Valid Wish body) {
        RequestOutcome outcome = friends.request(self(), body.username());
        if (outcome instanceof RequestOutcome.Requested requested) {
            return new Asked(requested.person(), false);
        }
        if (outcome instanceof RequestOutcome.Friends now) {
            return new Asked(now.person(), true);
        }
        throw outcome instanceof RequestOutcome.HeldUp heldUp
                ? LimitProblems.of(heldUp.why())
                : FriendProblems.of(outcome).asException();
    }

    @POST
    @Path("accept")
    public void accept(@NotNull @Valid Whom body) {
        AcceptOutcome outcome = friends.accept(self(), body.id());
        if (outcome == AcceptOutcome.NO_REQUEST || outcome == AcceptOutcome.TOO_MANY_FRIENDS) {
            throw FriendProblems.of(outcome).asException();
        }
    }

    @POST
    @Path("decline")
    public void decline(@NotNull @Valid Whom body) {
        friends.decline(self(), body.id());
    }

    @POST
    @Path("cancel")
    public void cancel(@NotNull @Valid Whom body) {
        friends.cancel(self(), body.id());
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        friends.remove(self(), FriendProblems.id(id));
    }

    @POST
    @Path("block")
    public void block(@NotNull @Valid Whom body) {
        BlockOutcome outcome = friends.block(self(), body.id());
        if (outcome == BlockOutcome.UNKNOWN_USER || outcome == BlockOutcome.TOO_MANY) {
            throw FriendProblems.of(outcome).asException();
        }
    }

    @POST
    @Path("unblock")
    public void unblock(@NotNull @Valid Whom body) {
        friends.unblock(self(), body.id());
    }

    @PUT
    @Path("sharing")
    public void share(@NotNull @Valid Shared body) {
        friends.share(self(), body.sharing());
    }

    private UUID self() {
        return caller.requiredAccountId();
    }
}
