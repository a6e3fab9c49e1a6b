package org.syncwatch.live.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.syncwatch.live.control.HeldRoom;
import org.syncwatch.protocol.server.Removed;

/** The sockets this node holds, by room. */
@ApplicationScoped
public class RoomConnections {

    private final Map<UUID, HeldRoom> rooms = new ConcurrentHashMap<>();

    /** Adds a socket; an older one of the same member is closed. */
    public void add(UUID room, Connection connection) {
        rooms.compute(room, (id, held) -> {
            HeldRoom target = held == null ? new HeldRoom() : held;
            target.add(connection);
            return target;
        });
        keepOnly(room, connection.memberId(), connection.id());
    }

    public void remove(UUID room, Connection connection) {
        rooms.computeIfPresent(room, (id, held) -> held.removeAndTellEmpty(connection) ? null : held);
    }

    /** Hands a frame to every socket of its room and acts on frames meant for nodes. */
    public void deliver(Frame frame) {
        HeldRoom held = rooms.get(frame.room());
        if (held == null) {
            return;
        }
        if (frame.kind() == Frame.Kind.SUPERSEDED) {
            String[] memberAndConnection = frame.message().text().split(" ", 2);
            keepOnly(frame.room(), UUID.fromString(memberAndConnection[0]), UUID.fromString(memberAndConnection[1]));
            return;
        }
        if (frame.kind() == Frame.Kind.REMOVED) {
            WireFormat.decodeRemoved(frame.message()).ifPresent(removed -> sendOut(held, removed, frame));
            return;
        }
        held.deliver(frame);
        if (frame.kind() == Frame.Kind.CLOSED) {
            held.connections().forEach(connection -> connection.close(Farewell.ROOM_GONE));
        }
    }

    /** Records what a freshly read snapshot says, so that those who missed a frame before it learn of it. */
    public void noteSnapshot(UUID room, RoomNumbers numbers) {
        held(room).ifPresent(held -> held.noteSnapshot(numbers));
    }

    /** Records numbers whose frames will not come any more. */
    public void catchUp(UUID room, RoomNumbers numbers) {
        held(room).ifPresent(held -> held.catchUp(numbers));
    }

    /** The newest numbers whose frames have gone to every socket of the room here, or will not come any more. */
    public RoomNumbers numbers(UUID room) {
        return held(room).map(HeldRoom::numbers).orElse(RoomNumbers.NONE);
    }

    /** Whether each of the members has a socket of the room on this node. */
    boolean holdsAll(UUID room, Set<UUID> members) {
        return held(room).map(held -> held.holdsAll(members)).orElse(members.isEmpty());
    }

    /** Remembers a frame of which only this node knows, for a node on which somebody may have come meanwhile. */
    void keepUntold(Frame frame) {
        held(frame.room()).ifPresent(held -> held.keepUntold(frame));
    }

    /** The newest frame of each kind of which only this node knows; each is asked for once. */
    public List<Frame> untold(UUID room) {
        return held(room).map(HeldRoom::untold).orElse(List.of());
    }

    public Set<UUID> roomIds() {
        return Set.copyOf(rooms.keySet());
    }

    void forEachRoom(BiConsumer<UUID, HeldRoom> action) {
        rooms.forEach(action);
    }

    Optional<HeldRoom> held(UUID room) {
        return Optional.ofNullable(rooms.get(room));
    }

    private static void sendOut(HeldRoom held, Removed removed, Frame frame) {
        held.connections().stream()
                .filter(connection -> connection.memberId().toString().equals(removed.memberId()))
                .forEach(connection -> {
                    connection.offer(frame);
                    connection.close(removed.banned() ? Farewell.BANNED : Farewell.KICKED);
                });
    }

    private void keepOnly(UUID room, UUID memberId, UUID connectionId) {
        held(room)
                .ifPresent(held -> held.connections().stream()
                        .filter(other ->
                                other.memberId().equals(memberId) && !other.id().equals(connectionId))
                        .forEach(other -> other.close(Farewell.SUPERSEDED)));
    }
}
