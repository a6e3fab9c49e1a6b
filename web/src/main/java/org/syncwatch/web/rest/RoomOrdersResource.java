package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.syncwatch.protocol.server.ServerHello.RoomInfo;
import org.syncwatch.room.boundary.Chair;
import org.syncwatch.web.security.Caller;

/** What the owner decides about a room: 403 {@code owner_needed} for anybody else. */
@Path("rooms")
@RequestScoped
@RolesAllowed(Roles.USER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RoomOrdersResource {

    private final Chair chair;
    private final ChangedRooms changes;
    private final Caller caller;

    @Inject
    public RoomOrdersResource(Chair chair, ChangedRooms changes, Caller caller) {
        this.chair = chair;
        this.changes = changes;
        this.caller = caller;
    }

    @PATCH
    @Path("{code}")
    public RoomInfo change(@PathParam("code") String code, @NotNull @Valid ChangedRoom wish) {
        return Rulings.room(chair.change(code, caller.requiredAccountId(), changes.change(wish)));
    }

    /** Gives the room a new code. */
    @POST
    @Path("{code}/invite")
    @Consumes(MediaType.WILDCARD)
    public RoomInfo rekey(@PathParam("code") String code) {
        return Rulings.room(chair.rekey(code, caller.requiredAccountId()));
    }

    /** Puts the room's end off; 409 {@code longest_life} when it may not live longer. */
    @POST
    @Path("{code}/extend")
    @Consumes(MediaType.WILDCARD)
    public RoomInfo extend(@PathParam("code") String code) {
        return Rulings.room(chair.extend(code, caller.requiredAccountId()));
    }

    /** For the member from whom the room was taken while they were away; 403 {@code too_late} after a while. */
    @POST
    @Path("{code}/owner/reclaim")
    @Consumes(MediaType.WILDCARD)
    public RoomInfo reclaim(@PathParam("code") String code) {
        return Rulings.room(chair.reclaim(code, caller.requiredAccountId()));
    }

    @PUT
    @Path("{code}/owner")
    public void handOver(@PathParam("code") String code, @NotNull @Valid NextOwner next) {
        Rulings.made(chair.handOver(code, caller.requiredAccountId(), next.memberId()));
    }
}
