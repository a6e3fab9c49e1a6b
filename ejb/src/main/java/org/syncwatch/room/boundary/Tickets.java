package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.room.control.Secrets;

/** One-time secrets that let a member open one socket, so that no long-lived secret ever travels in a frame. */
@ApplicationScoped
public class Tickets {

    /** Whom a ticket lets in. */
    public record Admission(UUID room, UUID member) {}

    private final TicketGrid grid;
    private final Secrets secrets;
    private final Duration lifetime;

    @Inject
    public Tickets(
            TicketGrid grid, Secrets secrets, @ConfigProperty(name = "syncwatch.ticket.lifetime") Duration lifetime) {
        this.grid = grid;
        this.secrets = secrets;
        this.lifetime = lifetime;
    }

    public String issue(UUID room, UUID member) {
        String ticket = secrets.next();
        grid.put(key(ticket), room + " " + member, lifetime);
        return ticket;
    }

    public Optional<Admission> redeem(String ticket) {
        return grid.take(key(ticket)).map(value -> {
            String[] roomAndMember = value.split(" ", 2);
            return new Admission(UUID.fromString(roomAndMember[0]), UUID.fromString(roomAndMember[1]));
        });
    }

    public Duration lifetime() {
        return lifetime;
    }

    private static String key(String ticket) {
        return HexFormat.of().formatHex(Secrets.hash(ticket));
    }
}
