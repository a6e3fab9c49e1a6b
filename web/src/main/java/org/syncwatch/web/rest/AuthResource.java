package org.syncwatch.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.boundary.Accounts;
import org.syncwatch.account.boundary.Identity;
import org.syncwatch.account.boundary.Sessions;
import org.syncwatch.account.boundary.SignIn;
import org.syncwatch.account.boundary.SignUp;
import org.syncwatch.account.entity.Device;
import org.syncwatch.web.security.Caller;
import org.syncwatch.web.security.RefreshCookie;

/** Signing up, in and out. */
@Path("/auth")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AuthResource {

    private static final int BUSY_RETRY_SECONDS = 3;

    private final SignUp signUp;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final SessionAnswers answers;
    private final Caller caller;

    @Inject
    AuthResource(
            SignUp signUp, SignIn signIn, Sessions sessions, Accounts accounts, SessionAnswers answers, Caller caller) {
        this.signUp = signUp;
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.answers = answers;
        this.caller = caller;
    }

    /** Makes an account and signs it in: 201, or 409 {@code email_taken} / {@code username_taken}. */
    @POST
    @Path("/register")
    @PermitAll
    public Response register(@NotNull @Valid RegisterRequest body, @Context HttpServletRequest request) {
        var outcome = signUp.signUp(body.email(), body.username(), body.password());
        if (outcome instanceof SignUp.Outcome.SignedUp signedUp) {
            return session(Status.CREATED, signedUp.identity(), request);
        }
        if (outcome instanceof SignUp.Outcome.EmailTaken) {
            throw Problem.of(Status.CONFLICT, "email_taken", "There is an account with this address already.")
                    .asException();
        }
        if (outcome instanceof SignUp.Outcome.UsernameTaken) {
            throw Problem.of(Status.CONFLICT, "username_taken", "Someone else has this name.")
                    .asException();
        }
        throw busy();
    }

    /** Signs in: 200, or 401 {@code bad_credentials}, 403 {@code account_banned}, 429 {@code too_many_requests}, 503 {@code busy}. */
    @POST
    @Path("/login")
    @PermitAll
    public Response login(@NotNull @Valid LoginRequest body, @Context HttpServletRequest request) {
        var outcome =
                signIn.signIn(body.login(), body.password(), caller.origin().network());
        if (outcome instanceof SignIn.Outcome.SignedIn signedIn) {
            return session(Status.OK, signedIn.identity(), request);
        }
        if (outcome instanceof SignIn.Outcome.BadCredentials) {
            throw Problem.of(Status.UNAUTHORIZED, "bad_credentials", "This name and this password do not go together.")
                    .asException();
        }
        if (outcome instanceof SignIn.Outcome.Banned banned) {
            throw Problem.of(
                            Status.FORBIDDEN,
                            "account_banned",
                            "This account is banned here. Reason: " + banned.reason())
                    .asException();
        }
        if (outcome instanceof SignIn.Outcome.HeldUp heldUp) {
            throw LimitProblems.of(heldUp.why());
        }
        throw busy();
    }

    /** Trades the refresh cookie for a new one and an access token: 200, or 401 {@code session_ended} / {@code refresh_reused}. */
    @POST
    @Path("/refresh")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    public Response refresh(
            @CookieParam(RefreshCookie.NAME) @Nullable String secret, @Context HttpServletRequest request) {
        var outcome = secret == null ? new Sessions.Outcome.Ended() : sessions.refresh(secret);
        if (outcome instanceof Sessions.Outcome.Refreshed refreshed) {
            return answers.signedIn(Status.OK, refreshed.identity(), refreshed.ticket(), request);
        }
        var problem = outcome instanceof Sessions.Outcome.Reused
                ? Problem.of(
                        Status.UNAUTHORIZED,
                        "refresh_reused",
                        "This session was ended because an old token of it came back; sign in again.")
                : Problem.of(Status.UNAUTHORIZED, "session_ended", "You are signed out; sign in again.");
        return answers.signedOut(problem, request);
    }

    /** Ends the session of the refresh cookie: always 204. */
    @POST
    @Path("/logout")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    public Response logout(
            @CookieParam(RefreshCookie.NAME) @Nullable String secret, @Context HttpServletRequest request) {
        if (secret != null) {
            sessions.end(secret);
        }
        return Response.noContent().cookie(RefreshCookie.removed(request)).build();
    }

    /** The account of the access token. */
    @GET
    @Path("/me")
    @RolesAllowed(Roles.USER)
    public Identity me() {
        return accounts.find(caller.requiredAccountId())
                .orElseThrow(() -> StatusProblems.of(401).asException());
    }

    private Response session(Status status, Identity identity, HttpServletRequest request) {
        return answers.signedIn(status, identity, sessions.start(identity.id(), device(request)), request);
    }

    private Device device(HttpServletRequest request) {
        return new Device(request.getHeader("User-Agent"), caller.origin().address());
    }

    private static ProblemException busy() {
        return Problem.of(Status.SERVICE_UNAVAILABLE, "busy", "Many people are signing in; try again in a moment.")
                .asException(BUSY_RETRY_SECONDS);
    }
}
