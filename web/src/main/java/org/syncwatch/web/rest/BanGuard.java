package org.syncwatch.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.syncwatch.account.boundary.RecentBans;
import org.syncwatch.web.security.Caller;

/** Refuses the access tokens of banned accounts, which are good for some minutes more. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class BanGuard implements ContainerRequestFilter {

    private final RecentBans bans;
    private final Caller caller;

    @Inject
    public BanGuard(RecentBans bans, Caller caller) {
        this.bans = bans;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        caller.accountId().filter(bans::include).ifPresent(banned -> request.abortWith(ProblemMapper.answer(banned())));
    }

    static ProblemException banned() {
        return Problem.of(Status.FORBIDDEN, "account_banned", "This account is banned here.")
                .asException();
    }
}
