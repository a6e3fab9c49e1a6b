package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.room.control.Secrets;

/** One-time secrets that let a member open one socket, so that no long-lived secret ever travels in a frame. */
@ApplicationScoped
public class Tickets {

    /**
     * Whom a ticket lets in.
     *
     * @param account of the member, or null for a guest
     */
    public record Admission(
            UUID room, UUID member, @Nullable UUID account) {}

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

    public String issue(Admission admission) {
        String ticket = secrets.next();
        String account = admission.account() == null ? "" : " " + admission.account();
        grid.put(key(ticket), admission.room() + " " + admission.member() + account, lifetime);
        return ticket;
    }

    public Optional<Admission> redeem(String ticket) {
        return grid.take(key(ticket)).map(value -> {
            String[] ids = value.split(" ", 3);
            UUID account = ids.length < 3 ? null : UUID.fromString(ids[2]);
            return new Admission(UUID.fromString(ids[0]), UUID.fromString(ids[1]), account);
        });
    }

    public Duration lifetime() {
        return lifetime;
    }

    private static String key(String ticket) {
        return HexFormat.of().formatHex(Secrets.hash(ticket));
    }
}
