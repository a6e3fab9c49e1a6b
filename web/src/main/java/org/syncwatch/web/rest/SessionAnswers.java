package org.syncwatch.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import org.syncwatch.account.boundary.Identity;
import org.syncwatch.account.boundary.Sessions;
import org.syncwatch.web.security.AccessTokens;
import org.syncwatch.web.security.RefreshCookie;

/** Puts an access token, the account and the refresh cookie into one answer. */
@ApplicationScoped
class SessionAnswers {

    private final AccessTokens tokens;
    private final Clock clock;

    @Inject
    SessionAnswers(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    Response signedIn(Status status, Identity identity, Sessions.Ticket ticket, HttpServletRequest request) {
        var answer = new SessionAnswer(
                tokens.issue(identity, ticket.session()),
                tokens.lifetime().toSeconds(),
                identity,
                tokens.admin(identity));
        return Response.status(status)
                .cookie(RefreshCookie.holding(ticket.secret(), ticket.expiresAt(), clock.instant(), request))
                .header("Cache-Control", "no-store")
                .entity(answer)
                .build();
    }

    /** A refusal that also takes away the cookie that does not work any more. */
    Response signedOut(Problem problem, HttpServletRequest request) {
        return problem.asResponse().cookie(RefreshCookie.removed(request)).build();
    }
}
