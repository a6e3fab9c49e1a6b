package org.syncwatch.friends.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.room.boundary.TicketGrid;
import org.syncwatch.room.control.Secrets;

/** One-time secrets that let a signed-in page listen to its account; none of them opens a room, nor the other way round. */
@ApplicationScoped
public class AccountTickets {

    private final TicketGrid grid;
    private final Secrets secrets;
    private final Duration lifetime;

    @Inject
    public AccountTickets(
            TicketGrid grid, Secrets secrets, @ConfigProperty(name = "syncwatch.ticket.lifetime") Duration lifetime) {
        this.grid = grid;
        this.secrets = secrets;
        this.lifetime = lifetime;
    }

    public String issue(UUID account) {
        String ticket = secrets.next();
        grid.put(key(ticket), account.toString(), lifetime);
        return ticket;
    }

    public Optional<UUID> redeem(String ticket) {
        return grid.take(key(ticket)).map(UUID::fromString);
    }

    private static String key(String ticket) {
        return "account " + HexFormat.of().formatHex(Secrets.hash(ticket));
    }
}
