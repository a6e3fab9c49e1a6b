package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.room.boundary.Visit;
import org.syncwatch.room.boundary.Visits;
import org.syncwatch.web.security.Caller;

/** The caller's rooms. */
@Path("rooms/mine")
@RequestScoped
@RolesAllowed(Roles.USER)
@Produces(MediaType.APPLICATION_JSON)
public class VisitsResource {

    private static final int MOST = 100;

    /** @param next what to send as {@code before} for the next page; null on the last one */
    public record Page(List<Visit> rooms, @Nullable String next) {}

    private final Visits visits;
    private final Caller caller;

    @Inject
    public VisitsResource(Visits visits, Caller caller) {
        this.visits = visits;
        this.caller = caller;
    }

    @GET
    public Page mine(
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(MOST) int limit) {
        Visits.Place after = before == null ? null : place(before);
        List<Visit> found = visits.of(caller.requiredAccountId(), after, limit + 1);
        List<Visit> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(page, found.size() > limit ? name(page.get(limit - 1)) : null);
    }

    private static String name(Visit last) {
        return last.since() + "/" + last.roomId();
    }

    private static Visits.Place place(String name) {
        int slash = name.indexOf('/');
        try {
            return new Visits.Place(
                    Instant.parse(name.substring(0, slash)), UUID.fromString(name.substring(slash + 1)));
        } catch (IndexOutOfBoundsException | DateTimeException | IllegalArgumentException unreadable) {
            throw Problem.of(Status.BAD_REQUEST, "unknown_page", "There is no such page.")
                    .asException();
        }
    }
}
