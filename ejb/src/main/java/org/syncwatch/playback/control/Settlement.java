package org.syncwatch.playback.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Decision;
import org.syncwatch.playback.entity.Moment;
import org.syncwatch.playback.entity.Outcome;
import org.syncwatch.playback.entity.Timeline;
import org.syncwatch.protocol.PlaybackState;

/** Decides the commands of one batch in their order; a later one sees what an earlier one did to its room. */
final class Settlement {

    record Settled(Command command, Outcome outcome) {}

    private record CommandKey(UUID room, UUID command) {}

    /** Half a round trip must pass before the slowest member hears of a start; the rest is time to prepare. */
    private static final double SHORTEST_LEAD_MS = 150;

    private static final double LONGEST_LEAD_MS = 1000;

    private final long nowMs;
    private final Map<UUID, PlaybackState> current = new HashMap<>();
    private final Map<UUID, Standing.Film> shown = new HashMap<>();
    private final Map<CommandKey, Long> sequences = new HashMap<>();
    private final List<Settled> settled = new ArrayList<>();

    Settlement(long nowMs) {
        this.nowMs = nowMs;
    }

    void settle(Command command, @Nullable Standing standing) {
        settled.add(new Settled(
                command, standing == null ? new Outcome.Forbidden("room_gone") : decide(command, standing)));
    }

    List<Settled> settled() {
        return settled;
    }

    /** The states to store: the last one of each room that changed. */
    Map<UUID, PlaybackState> changedRooms() {
        Map<UUID, PlaybackState> changed = new LinkedHashMap<>();
        for (Settled one : settled) {
            if (one.outcome() instanceof Outcome.Applied applied) {
                changed.put(one.command().room(), applied.state());
            }
        }
        return changed;
    }

    private Outcome decide(Command command, Standing standing) {
        CommandKey key = new CommandKey(command.room(), command.id());
        Long prior = standing.priorSequence() != null ? standing.priorSequence() : sequences.get(key);
        if (prior != null) {
            return new Outcome.Duplicate(prior);
        }
        if (!standing.member()) {
            return new Outcome.Forbidden("not_a_member");
        }
        if (!standing.maySteer()) {
            return new Outcome.Forbidden("not_allowed_to_steer");
        }
        PlaybackState state = current.getOrDefault(command.room(), standing.state());
        if (command.expectedSequence() != null && command.expectedSequence() != state.sequence()) {
            return new Outcome.Conflict(state.sequence());
        }
        Decision decision = Timeline.decide(state, command.change(), moment(command, standing));
        if (decision instanceof Decision.Accepted accepted) {
            current.put(command.room(), accepted.next());
            sequences.put(key, accepted.next().sequence());
            if (command.change() instanceof Change.SetSource && standing.named() != null) {
                shown.put(command.room(), standing.named());
            }
            return new Outcome.Applied(accepted.next());
        }
        return new Outcome.Forbidden(((Decision.Refused) decision).rule());
    }

    private Moment moment(Command command, Standing standing) {
        double lead = Math.max(SHORTEST_LEAD_MS, 0.75 * standing.worstRoundTripMs() + 100);
        Standing.Film film = shown.getOrDefault(command.room(), standing.shown());
        String nextTitle = standing.named() == null ? null : standing.named().title();
        return new Moment(nowMs, Math.round(Math.min(lead, LONGEST_LEAD_MS)), film.ready(), film.lengthMs(), nextTitle);
    }
}
