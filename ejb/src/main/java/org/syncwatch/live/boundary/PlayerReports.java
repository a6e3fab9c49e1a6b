package org.syncwatch.live.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.control.HeldRoom;
import org.syncwatch.protocol.client.PlaybackReport;
import org.syncwatch.protocol.server.Vitals;
import org.syncwatch.protocol.server.Vitals.Following;

/**
 * What members' players tell of themselves: metered, and told to their rooms. Hearing a report takes no lock on the room
 * and no statement of the database, because each member sends one every second.
 */
@ApplicationScoped
public class PlayerReports {

    private static final int MOST_ACKNOWLEDGED = 32;

    /** No film is longer; a picture cannot be further off. */
    private static final double FARTHEST_MS = 86_400_000;

    private final RoomConnections connections;
    private final Broadcast broadcast;
    private final PlaybackMeter meter;
    private final ClusterClock clock;
    private final long node = UUID.randomUUID().getMostSignificantBits();

    @Inject
    public PlayerReports(RoomConnections connections, Broadcast broadcast, PlaybackMeter meter, ClusterClock clock) {
        this.connections = connections;
        this.broadcast = broadcast;
        this.meter = meter;
        this.clock = clock;
    }

    /** Answers false for a report that no client of ours sends. */
    public boolean hear(UUID room, UUID member, PlaybackReport report) {
        if (report.acknowledged().size() > MOST_ACKNOWLEDGED) {
            return false;
        }
        Double drift = believable(report.driftMs());
        if (drift != null && report.following() != Following.free) {
            meter.drift(Math.abs(drift));
        }
        connections.held(room).ifPresent(held -> note(held, member, drift, report));
        return true;
    }

    /** Tells every room of this node what changed, and closes the books on commands that nobody acknowledges any more. */
    public void round() {
        connections.forEachRoom((room, held) -> {
            held.settleLatencies(clock.nowMs(), meter);
            held.newVitals().ifPresent(vitals -> tell(room, vitals));
            held.believeSnapshots();
        });
    }

    private void note(HeldRoom held, UUID member, @Nullable Double drift, PlaybackReport report) {
        held.noteVitals(member, drift, report.following());
        held.acknowledge(member, report.acknowledged(), clock.nowMs(), meter);
    }

    private void tell(UUID room, Vitals vitals) {
        broadcast.send(new Frame(room, Frame.Kind.VITALS, node, WireFormat.encode(vitals)));
    }

    private static @Nullable Double believable(@Nullable Double drift) {
        return drift != null && Math.abs(drift) <= FARTHEST_MS ? drift : null;
    }
}
