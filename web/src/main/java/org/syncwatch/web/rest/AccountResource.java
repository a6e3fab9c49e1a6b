package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.syncwatch.account.boundary.AccountDeletion;
import org.syncwatch.account.boundary.OwnSession;
import org.syncwatch.account.boundary.OwnSessions;
import org.syncwatch.account.boundary.PasswordChange;
import org.syncwatch.account.boundary.PasswordOutcome;
import org.syncwatch.account.boundary.SignUp;
import org.syncwatch.web.security.Caller;
import org.syncwatch.web.security.RefreshCookie;

/** The caller's password, sessions and the end of the account. */
@Path("account")
@RequestScoped
@RolesAllowed(Roles.USER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    /** @param newPassword as at registration */
    public record PasswordBody(
            @NotBlank(message = "is missing") String oldPassword,

            @NotNull(message = "is missing")
            @Size(min = 10, message = "must have at least 10 characters")
            @MaxBytes(SignUp.MAX_PASSWORD_BYTES)
            String newPassword) {

        @Override
        public String toString() {
            return "PasswordBody[…]";
        }
    }

    public record DeletionBody(
            @NotBlank(message = "is missing") String password) {

        @Override
        public String toString() {
            return "DeletionBody[…]";
        }
    }

    private final PasswordChange passwords;
    private final OwnSessions sessions;
    private final AccountDeletion deletion;
    private final ExportFile export;
    private final Caller caller;

    @Inject
    public AccountResource(
            PasswordChange passwords,
            OwnSessions sessions,
            AccountDeletion deletion,
            ExportFile export,
            Caller caller) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.deletion = deletion;
        this.export = export;
        this.caller = caller;
    }

    /** Ends every other session, too; 422 {@code wrong_password}. */
    @PUT
    @Path("password")
    public void changePassword(@NotNull @Valid PasswordBody body) {
        PasswordOutcome outcome = passwords.change(
                caller.requiredAccountId(),
                caller.session().orElse(null),
                body.oldPassword(),
                body.newPassword(),
                caller.origin().network());
        if (!(outcome instanceof PasswordOutcome.Done)) {
            throw ProfileProblems.of(outcome, "oldPassword");
        }
    }

    @GET
    @Path("sessions")
    public List<OwnSession> sessions() {
        return sessions.list(caller.requiredAccountId(), caller.session().orElse(null));
    }

    @DELETE
    @Path("sessions/{id}")
    public void endSession(@PathParam("id") String id) {
        VideoIds.parse(id).ifPresent(session -> sessions.end(caller.requiredAccountId(), session));
    }

    /** Ends all but the caller's own. */
    @DELETE
    @Path("sessions")
    public void endOtherSessions() {
        sessions.endOthers(caller.requiredAccountId(), caller.session().orElse(null));
    }

    /** Everything that is kept of the caller, as one JSON object. */
    @GET
    @Path("export")
    public Response export() {
        return Response.ok(export.of(caller.requiredAccountId()))
                .header("Content-Disposition", "attachment; filename=\"syncwatch-account.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Deletes the account for good; 422 {@code wrong_password}. */
    @POST
    @Path("delete")
    public Response delete(@NotNull @Valid DeletionBody body, @Context HttpServletRequest request) {
        PasswordOutcome outcome = deletion.delete(
                caller.requiredAccountId(), body.password(), caller.origin().network());
        if (!(outcome instanceof PasswordOutcome.Done)) {
            throw ProfileProblems.of(outcome, "password");
        }
        return Response.noContent().cookie(RefreshCookie.removed(request)).build();
    }
}
