package org.syncwatch.playback.entity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.PlaybackState.Cause;
import org.syncwatch.protocol.PlaybackState.Gate;
import org.syncwatch.protocol.server.ServerHello.WaitFor;

/**
 * A start that waits for pictures. Its deadline is the anchor itself, so it needs nobody to end: the rules here can only
 * bring the start forward.
 */
public final class WaitingGate {

    /** Stands for a picture nobody has yet. */
    static final long NEW_PICTURE = Long.MAX_VALUE;

    /** What a player takes to notice that its picture stands still, and to say so. */
    static final long NOTICED_WITHIN_MS = 500;

    private WaitingGate() {}

    /**
     * The gate of a start, or null when nobody needs to be waited for.
     *
     * @param picture sequence since which the picture is the same
     */
    static @Nullable Gate open(Audience audience, long picture) {
        List<Watcher> awaited = audience.awaited();
        List<String> missing = awaited.stream()
                .filter(watcher -> watcher.readySequence() < picture)
                .map(watcher -> watcher.member().toString())
                .toList();
        int mayMiss = audience.mayMiss(awaited.size());
        return missing.size() <= mayMiss ? null : new Gate(missing, mayMiss, Cause.start);
    }

    /** Whether the room stands still for somebody now. */
    static boolean holds(PlaybackState state, long nowMs) {
        return state.gate() != null && nowMs < state.anchorServerTimeMs();
    }

    /** Whether this member let the room wait until the deadline. */
    public static boolean missed(PlaybackState state, Watcher watcher, long nowMs) {
        Gate gate = state.gate();
        return gate != null
                && nowMs >= state.anchorServerTimeMs()
                && watcher.readySequence() < state.sequence()
                && gate.waitingFor().contains(watcher.member().toString());
    }

    /** A member need not be waited for any longer. */
    static Decision without(PlaybackState state, UUID member, Moment moment) {
        Gate gate = state.gate();
        if (gate == null || !holds(state, moment.nowMs()) || !gate.waitingFor().contains(member.toString())) {
            return new Decision.Ignored();
        }
        List<String> left = gate.waitingFor().stream()
                .filter(other -> !other.equals(member.toString()))
                .toList();
        return left.size() <= gate.mayMiss()
                ? new Decision.Accepted(released(state, moment))
                : new Decision.Progressed(with(state, new Gate(left, gate.mayMiss(), gate.cause())));
    }

    /**
     * A member's picture stopped: the room stops with it, where the policy says so and not too often, and always where there
     * may be no more of the film yet. There it goes back to where the picture stopped, so that nobody misses a part of it.
     */
    static Decision stall(PlaybackState state, UUID member, Moment moment) {
        boolean runs = state.playing() && moment.nowMs() >= state.anchorServerTimeMs();
        long here = Timeline.positionAt(state, moment.nowMs(), moment.film());
        boolean atEdge = moment.film().mayEndAt(here);
        if (!runs || !(atEdge || heeds(member, moment)) || moment.film().overAt(here)) {
            return new Decision.Ignored();
        }
        return new Decision.Accepted(new PlaybackState(
                state.sequence() + 1,
                state.epoch(),
                state.source(),
                true,
                state.playbackRate(),
                moment.nowMs() + Math.max(moment.leadMs(), moment.audience().deadlineMs()),
                atEdge ? whereItStopped(state, moment) : here,
                new Gate(List.of(member.toString()), 0, Cause.stall)));
    }

    private static long whereItStopped(PlaybackState state, Moment moment) {
        long stoppedAt = Math.max(state.anchorServerTimeMs(), moment.nowMs() - NOTICED_WITHIN_MS);
        return Timeline.positionAt(state, stoppedAt, moment.film());
    }

    private static boolean heeds(UUID member, Moment moment) {
        return moment.audience().waitFor() != WaitFor.quorum
                && moment.audience().awaited().stream()
                        .anyMatch(watcher -> watcher.member().equals(member)
                                && moment.nowMs() - watcher.heldUpAtMs() >= moment.stallEveryMs());
    }

    private static PlaybackState released(PlaybackState state, Moment moment) {
        return new PlaybackState(
                state.sequence() + 1,
                state.epoch(),
                state.source(),
                true,
                state.playbackRate(),
                Math.min(state.anchorServerTimeMs(), moment.nowMs() + moment.leadMs()),
                state.anchorMediaTimeMs(),
                null);
    }

    private static PlaybackState with(PlaybackState state, Gate gate) {
        return new PlaybackState(
                state.sequence(),
                state.epoch(),
                state.source(),
                state.playing(),
                state.playbackRate(),
                state.anchorServerTimeMs(),
                state.anchorMediaTimeMs(),
                gate);
    }
}
