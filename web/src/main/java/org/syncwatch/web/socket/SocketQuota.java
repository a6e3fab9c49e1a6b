package org.syncwatch.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.Farewell;

/** How many sockets this node holds: in all, from one address, and of one account. */
@ApplicationScoped
public class SocketQuota {

    private record Holder(
            @Nullable String address, @Nullable UUID account) {}

    private final int perNode;
    private final int perAddress;
    private final int perAccount;
    private final Map<UUID, Holder> holders = new HashMap<>();
    private final Map<Object, Integer> held = new HashMap<>();

    @Inject
    public SocketQuota(
            @ConfigProperty(name = "syncwatch.socket.per-node") int perNode,
            @ConfigProperty(name = "syncwatch.socket.per-address") int perAddress,
            @ConfigProperty(name = "syncwatch.socket.per-account") int perAccount) {
        this.perNode = perNode;
        this.perAddress = perAddress;
        this.perAccount = perAccount;
    }

    /**
     * Counts a socket that opens.
     *
     * @param address of the client, empty when nobody tells
     * @return why it must go, and then it is not counted
     */
    synchronized Optional<Farewell> enter(UUID socket, Optional<String> address) {
        if (holders.size() >= perNode) {
            return Optional.of(Farewell.NODE_FULL);
        }
        if (address.isPresent() && !take(address.get(), perAddress)) {
            return Optional.of(Farewell.TOO_MANY_SOCKETS);
        }
        holders.put(socket, new Holder(address.orElse(null), null));
        return Optional.empty();
    }

    /** Counts a socket for its account, too; false when the account has enough. */
    synchronized boolean admits(UUID socket, UUID account) {
        Holder holder = holders.get(socket);
        if (holder == null || !take(account, perAccount)) {
            return false;
        }
        holders.put(socket, new Holder(holder.address(), account));
        return true;
    }

    /** A socket that was never counted changes nothing. */
    synchronized void leave(UUID socket) {
        Holder holder = holders.remove(socket);
        if (holder != null) {
            giveBack(holder.address());
            giveBack(holder.account());
        }
    }

    private boolean take(Object key, int most) {
        int now = held.getOrDefault(key, 0);
        if (now >= most) {
            return false;
        }
        held.put(key, now + 1);
        return true;
    }

    private void giveBack(@Nullable Object key) {
        if (key != null) {
            held.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
