package org.syncwatch.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.boundary.Steering;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Outcome;
import org.syncwatch.protocol.client.GateSign;
import org.syncwatch.protocol.client.SyncCommand;
import org.syncwatch.protocol.server.CommandOutcome;
import org.syncwatch.protocol.server.CommandOutcome.Status;
import org.syncwatch.room.boundary.Tickets.Admission;

/** Turns a browser's commands into the domain's, and outcomes into answers. */
@ApplicationScoped
public class Helm {

    /** What clients are told that do not know the room's rules. */
    private static final String NOT_ALLOWED = "not_allowed_to_steer";

    private final Steering steering;

    @Inject
    public Helm(Steering steering) {
        this.steering = steering;
    }

    public void steer(RoomSocket socket, SyncCommand wish, double receivedMs) {
        if (!socket.allowCommand()) {
            socket.answer(refused(wish.commandId(), Status.unavailable, "too_many_commands"));
            return;
        }
        Optional<UUID> id = Uuids.read(wish.commandId());
        Optional<Change> change = change(wish);
        if (id.isEmpty() || change.isEmpty()) {
            socket.answer(refused(wish.commandId(), Status.forbidden, "not_a_uuid"));
            return;
        }
        Admission by = socket.admitted();
        Command command = new Command(
                id.get(), by.room(), by.member(), wish.expectedSequence(), wish.epoch(), receivedMs, change.get());
        steering.submit(command, outcome -> socket.answer(answer(wish.commandId(), outcome)));
    }

    /** Passes on how a member's picture stands; a flood of signs is dropped silently, as the gate needs none to end. */
    public void note(RoomSocket socket, GateSign sign) {
        if (socket.allowCommand()) {
            Admission by = socket.admitted();
            Change change = sign instanceof GateSign.Ready ready
                    ? new Change.Ready(ready.sequence())
                    : new Change.Stalled(sign.sequence());
            steering.note(by.room(), by.member(), change);
        }
    }

    private static Optional<Change> change(SyncCommand wish) {
        if (wish instanceof SyncCommand.Play) {
            return Optional.of(new Change.Play());
        }
        if (wish instanceof SyncCommand.Pause) {
            return Optional.of(new Change.Pause());
        }
        if (wish instanceof SyncCommand.Seek seek) {
            return Optional.of(new Change.Seek(seek.targetMediaTimeMs()));
        }
        if (wish instanceof SyncCommand.SetRate rate) {
            return Optional.of(new Change.SetRate(rate.playbackRate()));
        }
        return Uuids.read(((SyncCommand.SetSource) wish).sourceId()).map(Change.SetSource::new);
    }

    private static CommandOutcome answer(String commandId, Outcome outcome) {
        if (outcome instanceof Outcome.Applied applied) {
            return numbered(commandId, Status.applied, applied.state().sequence());
        }
        if (outcome instanceof Outcome.Duplicate duplicate) {
            return numbered(commandId, Status.duplicate, duplicate.sequence());
        }
        if (outcome instanceof Outcome.Conflict conflict) {
            return numbered(commandId, Status.conflict, conflict.currentSequence());
        }
        if (outcome instanceof Outcome.Stale stale) {
            return numbered(commandId, Status.stale, stale.currentSequence());
        }
        if (outcome instanceof Outcome.Barred barred) {
            return new CommandOutcome(commandId, Status.forbidden, null, NOT_ALLOWED, barred.rule());
        }
        if (outcome instanceof Outcome.Forbidden forbidden) {
            return refused(commandId, Status.forbidden, forbidden.rule());
        }
        String reason = outcome instanceof Outcome.Unavailable unavailable ? unavailable.reason() : "not_a_command";
        return refused(commandId, Status.unavailable, reason);
    }

    private static CommandOutcome numbered(String commandId, Status status, long sequence) {
        return new CommandOutcome(commandId, status, sequence, null, null);
    }

    private static CommandOutcome refused(String commandId, Status status, @Nullable String reason) {
        return new CommandOutcome(commandId, status, null, reason, null);
    }
}
