package org.syncwatch.playback.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.platform.Combiner;
import org.syncwatch.playback.boundary.Snapshots.Snapshot;
import org.syncwatch.playback.control.EventRows.Gap;
import org.syncwatch.protocol.server.Recovery;
import org.syncwatch.protocol.server.RoomState;
import org.syncwatch.room.boundary.Arrival;
import org.syncwatch.room.boundary.Attendance;
import org.syncwatch.room.entity.Coming;

/** Seats members' sockets and tells them all of their rooms; those who come at the same time share the price. */
@ApplicationScoped
public class Entrance {

    private static final int MOST_TOGETHER = 256;

    /** @param lastSeen highest sequence the member knows, or null for one who was never here */
    public record Hello(Coming coming, @Nullable Long lastSeen) {}

    private final Attendance attendance;
    private final Snapshots snapshots;
    private final Combiner<Hello, Welcome> hellos;

    @Inject
    public Entrance(Attendance attendance, Snapshots snapshots) {
        this.attendance = attendance;
        this.snapshots = snapshots;
        this.hellos = new Combiner<>(this::welcome, MOST_TOGETHER);
    }

    /** The socket must hear its room's frames already, so that none falls between the snapshot and them. */
    public Welcome enter(Hello hello) {
        return hellos.ask(hello);
    }

    /** All of a room for somebody who is in it; empty when the room is gone. */
    public Optional<RoomState> state(UUID room) {
        return Optional.ofNullable(snapshots.of(Set.of(room)).get(room))
                .flatMap(snapshot -> attendance
                        .room(room)
                        .map(here -> new RoomState(here.room(), snapshot.playback(), here.roster(), snapshot.video())));
    }

    List<Welcome> welcome(List<Hello> together) {
        List<Arrival> arrivals =
                attendance.arrive(together.stream().map(Hello::coming).toList());
        Map<UUID, Snapshot> seen = snapshots.of(IntStream.range(0, together.size())
                .filter(index -> arrivals.get(index) instanceof Arrival.Here)
                .mapToObj(index -> together.get(index).coming().room())
                .collect(Collectors.toSet()));
        Map<Gap, Recovery> missed = snapshots.missed(together.stream()
                .map(hello -> gap(hello, seen.get(hello.coming().room())))
                .filter(Objects::nonNull)
                .toList());
        return IntStream.range(0, together.size())
                .mapToObj(index -> {
                    Hello hello = together.get(index);
                    Snapshot snapshot = seen.get(hello.coming().room());
                    Gap gap = gap(hello, snapshot);
                    return welcome(arrivals.get(index), snapshot, gap == null ? null : missed.get(gap));
                })
                .toList();
    }

    private static Welcome welcome(Arrival arrival, @Nullable Snapshot snapshot, @Nullable Recovery missed) {
        if (arrival instanceof Arrival.Refused refused) {
            return new Welcome.Refused(refused.why());
        }
        return snapshot == null
                ? new Welcome.Refused(Farewell.ROOM_GONE)
                : new Welcome.In((Arrival.Here) arrival, snapshot, missed);
    }

    private static @Nullable Gap gap(Hello hello, @Nullable Snapshot snapshot) {
        return hello.lastSeen() == null || snapshot == null
                ? null
                : new Gap(
                        hello.coming().room(),
                        hello.lastSeen(),
                        snapshot.playback().sequence());
    }
}
