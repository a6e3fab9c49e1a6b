package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.syncwatch.friends.boundary.AccountTickets;
import org.syncwatch.web.security.Caller;

/** The way to the account socket. */
@Path("account/ticket")
@RequestScoped
@RolesAllowed(Roles.USER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class AccountTicketResource {

    /** @param ticket good once, for the hello of {@code /socket/account} */
    public record Ticket(String ticket) {

        @Override
        public String toString() {
            return "Ticket[…]";
        }
    }

    private final AccountTickets tickets;
    private final Caller caller;

    @Inject
    public AccountTicketResource(AccountTickets tickets, Caller caller) {
        this.tickets = tickets;
        this.caller = caller;
    }

    @POST
    public Ticket issue() {
        return new Ticket(tickets.issue(caller.requiredAccountId()));
    }
}
