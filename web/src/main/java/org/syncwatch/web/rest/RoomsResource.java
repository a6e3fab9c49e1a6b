package org.syncwatch.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.syncwatch.room.boundary.Attendance;
import org.syncwatch.room.boundary.CloseOutcome;
import org.syncwatch.room.boundary.Door;
import org.syncwatch.room.boundary.JoinOutcome;
import org.syncwatch.room.boundary.LookOutcome;
import org.syncwatch.room.boundary.RoomCard;
import org.syncwatch.room.boundary.Tickets;
import org.syncwatch.web.security.Caller;

/** Rooms by code. */
@Path("rooms")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RoomsResource {

    private final Door door;
    private final Attendance attendance;
    private final Tickets tickets;
    private final NewRooms newRooms;
    private final Caller caller;

    @Inject
    public RoomsResource(Door door, Attendance attendance, Tickets tickets, NewRooms newRooms, Caller caller) {
        this.door = door;
        this.attendance = attendance;
        this.tickets = tickets;
        this.newRooms = newRooms;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.USER)
    public Response open(@Valid NewRoom wish) {
        RoomCard room = newRooms.open(caller, wish);
        return Response.created(URI.create("rooms/" + room.code())).entity(room).build();
    }

    @GET
    @Path("{code}")
    @PermitAll
    public RoomCard find(@PathParam("code") String code) {
        LookOutcome outcome = door.look(code, caller.origin().network());
        if (outcome instanceof LookOutcome.Seen seen) {
            return seen.room();
        }
        throw outcome instanceof LookOutcome.HeldUp heldUp
                ? LimitProblems.of(heldUp.why())
                : RoomProblems.unknownRoom().asException();
    }

    @POST
    @Path("{code}/join")
    @PermitAll
    public Seat join(@PathParam("code") String code, @Valid JoinBody body) {
        JoinOutcome outcome =
                door.enter(code, body.request(caller), caller.origin().network());
        if (outcome instanceof JoinOutcome.Seated seated) {
            var admission = new Tickets.Admission(
                    seated.room(), seated.member(), caller.accountId().orElse(null));
            return Seat.of(seated, tickets.issue(admission), tickets.lifetime());
        }
        throw RoomProblems.of(outcome);
    }

    @DELETE
    @Path("{code}")
    @RolesAllowed(Roles.USER)
    public void close(@PathParam("code") String code) {
        CloseOutcome outcome = attendance.close(code, caller.requiredAccountId());
        if (outcome != CloseOutcome.CLOSED) {
            throw RoomProblems.of(outcome).asException();
        }
    }
}
