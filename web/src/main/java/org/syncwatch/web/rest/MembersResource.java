package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.syncwatch.room.boundary.BarredMember;
import org.syncwatch.room.boundary.BarredMembers;
import org.syncwatch.room.boundary.Chair;
import org.syncwatch.web.security.Caller;

/** What owner and moderators decide about a room's members; a refusal names its rule. */
@Path("rooms")
@RequestScoped
@RolesAllowed(Roles.USER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {

    /** Who may not come back, the last one first. */
    public record Bans(List<BarredMember> bans) {}

    private final Chair chair;
    private final BarredMembers barred;
    private final Caller caller;

    @Inject
    public MembersResource(Chair chair, BarredMembers barred, Caller caller) {
        this.chair = chair;
        this.barred = barred;
        this.caller = caller;
    }

    @PUT
    @Path("{code}/members/{id}/role")
    public void appoint(@PathParam("code") String code, @PathParam("id") UUID id, @NotNull @Valid OfficeBody body) {
        boolean moderator = body.role() == OfficeBody.Office.moderator;
        Rulings.made(chair.appoint(code, caller.requiredAccountId(), id, moderator));
    }

    @PUT
    @Path("{code}/members/{id}/grants")
    public void grant(@PathParam("code") String code, @PathParam("id") UUID id, @NotNull @Valid GrantsBody body) {
        Rulings.made(chair.grant(code, caller.requiredAccountId(), id, body.grants()));
    }

    @POST
    @Path("{code}/members/{id}/kick")
    public void sendOut(@PathParam("code") String code, @PathParam("id") UUID id, @NotNull @Valid KickBody body) {
        Rulings.made(chair.sendOut(code, caller.requiredAccountId(), id, body.removal()));
    }

    @GET
    @Path("{code}/bans")
    public Bans bans(@PathParam("code") String code) {
        BarredMembers.Answer answer = barred.of(code, caller.requiredAccountId());
        if (answer instanceof BarredMembers.Answer.Told told) {
            return new Bans(told.members());
        }
        throw answer instanceof BarredMembers.Answer.Refused refused
                ? RoomProblems.of(refused.rule()).asException()
                : RoomProblems.unknownRoom().asException();
    }

    @DELETE
    @Path("{code}/bans/{id}")
    public void letBack(@PathParam("code") String code, @PathParam("id") UUID id) {
        Rulings.made(chair.letBack(code, caller.requiredAccountId(), id));
    }
}
