package org.syncwatch.playback.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.platform.NodeDraining;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.platform.NodeStarted;
import org.syncwatch.playback.control.CommandLanes;
import org.syncwatch.playback.control.LaneLimits;
import org.syncwatch.playback.control.Ledger;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Outcome;
import org.syncwatch.room.boundary.MemberAway;
import org.syncwatch.room.boundary.OwnerAway;

/** Takes commands; each is answered exactly once, after it is durable and this node's members have been told. */
@ApplicationScoped
public class Steering {

    private final CommandLanes lanes;
    private final ClusterClock clock;
    private final NodeRoles roles;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    public Steering(Ledger ledger, Broadcast broadcast, ClusterClock clock, NodeRoles roles, LaneLimits limits) {
        this.lanes = new CommandLanes(ledger, broadcast, limits);
        this.clock = clock;
        this.roles = roles;
    }

    void start(@Observes NodeStarted started) {
        if (roles.web() && threads != null) {
            lanes.start(threads);
        }
    }

    /** The sockets are gone by now: whoever was not answered asks another node again, with the same id. */
    void finish(@Observes @Priority(NodeDraining.COMMANDS) NodeDraining draining) {
        if (roles.web()) {
            draining.end("commands settled", lanes::finish);
        }
    }

    @PreDestroy
    void stop() {
        lanes.stop();
    }

    /** Never blocks; {@code answer} is called once, perhaps on another thread. */
    public void submit(Command command, Consumer<Outcome> answer) {
        if (!lanes.offer(command, answer)) {
            answer.accept(new Outcome.Unavailable("too_many_commands"));
        }
    }

    /** Takes a sign of a member's player; one that does not fit is forgotten, as the gate's deadline passes by itself. */
    public void note(UUID room, UUID member, Change sign) {
        Command command = new Command(UUID.randomUUID(), room, member, null, null, clock.nowMs(), sign);
        lanes.offer(command, outcome -> {});
    }

    void halt(@Observes OwnerAway away) {
        note(away.room(), away.owner(), new Change.OwnerAway());
    }

    void withdraw(@Observes MemberAway away) {
        note(away.room(), away.member(), new Change.Gone());
    }
}
