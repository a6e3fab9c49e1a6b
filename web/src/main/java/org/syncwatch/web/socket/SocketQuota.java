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
import org.syncwatch.room.boundary.Tickets.Admission;

/** How many sockets this node holds, in all, from one address and of one account; and of how many rooms. */
@ApplicationScoped
public class SocketQuota {

    private record Holder(
            @Nullable String address,
            @Nullable Admission admission,
            @Nullable Listener listener) {}

    /** An account's sockets for notices, which are counted apart from those of its rooms. */
    private record Listener(UUID account) {}

    private final int perNode;
    private final int perAddress;
    private final int perAccount;
    private final int noticesPerAccount;
    private final int mostRooms;
    private final Map<UUID, Holder> holders = new HashMap<>();
    private final Map<Object, Integer> held = new HashMap<>();
    private final Map<UUID, Integer> rooms = new HashMap<>();

    @Inject
    public SocketQuota(
            @ConfigProperty(name = "syncwatch.socket.per-node") int perNode,
            @ConfigProperty(name = "syncwatch.socket.per-address") int perAddress,
            @ConfigProperty(name = "syncwatch.socket.per-account") int perAccount,
            @ConfigProperty(name = "syncwatch.socket.notices-per-account") int noticesPerAccount,
            @ConfigProperty(name = "syncwatch.rooms.per-node") int mostRooms) {
        this.perNode = perNode;
        this.perAddress = perAddress;
        this.perAccount = perAccount;
        this.noticesPerAccount = noticesPerAccount;
        this.mostRooms = mostRooms;
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
        holders.put(socket, new Holder(address.orElse(null), null, null));
        return Optional.empty();
    }

    /**
     * Counts a socket for its room and its account, too.
     *
     * @return why it must go, and then neither is counted
     */
    synchronized Optional<Farewell> admit(UUID socket, Admission admission) {
        Holder holder = holders.get(socket);
        if (holder == null || (rooms.size() >= mostRooms && !rooms.containsKey(admission.room()))) {
            return Optional.of(Farewell.NODE_FULL);
        }
        if (admission.account() != null && !take(admission.account(), perAccount)) {
            return Optional.of(Farewell.TOO_MANY_SOCKETS);
        }
        rooms.merge(admission.room(), 1, Integer::sum);
        holders.put(socket, new Holder(holder.address(), admission, null));
        return Optional.empty();
    }

    /**
     * Counts a socket for the notices of its account, too.
     *
     * @return why it must go, and then it is not counted there
     */
    synchronized Optional<Farewell> admitListener(UUID socket, UUID account) {
        Holder holder = holders.get(socket);
        if (holder == null) {
            return Optional.of(Farewell.NODE_FULL);
        }
        Listener listener = new Listener(account);
        if (!take(listener, noticesPerAccount)) {
            return Optional.of(Farewell.TOO_MANY_SOCKETS);
        }
        holders.put(socket, new Holder(holder.address(), null, listener));
        return Optional.empty();
    }

    /** A socket that was never counted changes nothing. */
    synchronized void leave(UUID socket) {
        Holder holder = holders.remove(socket);
        if (holder == null) {
            return;
        }
        giveBack(held, holder.address());
        giveBack(held, holder.listener());
        Admission admission = holder.admission();
        if (admission != null) {
            giveBack(held, admission.account());
            giveBack(rooms, admission.room());
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

    private static <K> void giveBack(Map<K, Integer> counts, @Nullable K key) {
        if (key != null) {
            counts.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
