package org.syncwatch.playback.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.PlaybackState.Gate;

/** The rules of a room's playback: pure, so that every node decides alike. */
public final class Timeline {

    public static final double SLOWEST_RATE = 0.25;
    public static final double FASTEST_RATE = 4;

    private Timeline() {}

    /** Media position in milliseconds at a cluster time, held within what there is of the film. */
    public static long positionAt(PlaybackState state, long serverTimeMs, Footage film) {
        return film.within(state.positionAt(serverTimeMs));
    }

    /** @param member whose wish or sign this is */
    public static Decision decide(PlaybackState state, UUID member, Change change, Moment moment) {
        if (change instanceof Change.SetSource) {
            return newFilm(state, moment);
        }
        return change instanceof Change.Wish wish
                ? granted(state, wish, moment)
                : heeded(state, member, change, moment);
    }

    private static Decision granted(PlaybackState state, Change.Wish wish, Moment moment) {
        if (state.source() == null) {
            return new Decision.Refused("no_source");
        }
        if (!moment.film().watchable()) {
            return new Decision.Refused("source_not_ready");
        }
        if (wish instanceof Change.Play) {
            return new Decision.Accepted(play(state, moment));
        }
        if (wish instanceof Change.Pause) {
            return new Decision.Accepted(at(state, false, moment.nowMs(), here(state, moment), null));
        }
        if (wish instanceof Change.Seek seek) {
            return seek(state, seek, moment);
        }
        return rate(state, ((Change.SetRate) wish).rate(), moment);
    }

    /** What is said of another state than this says nothing of this. */
    private static Decision heeded(PlaybackState state, UUID member, Change sign, Moment moment) {
        if (sign instanceof Change.Gone
                || (sign instanceof Change.Ready ready && ready.sequence() == state.sequence())) {
            return WaitingGate.without(state, member, moment);
        }
        if (sign instanceof Change.OwnerAway) {
            return state.playing() && state.source() != null
                    ? new Decision.Accepted(at(state, false, moment.nowMs(), here(state, moment), null))
                    : new Decision.Ignored();
        }
        return sign instanceof Change.Stalled stalled && stalled.sequence() == state.sequence()
                ? WaitingGate.stall(state, member, moment)
                : new Decision.Ignored();
    }

    private static Decision newFilm(PlaybackState state, Moment moment) {
        if (moment.nextFilm() == null) {
            return new Decision.Refused("not_your_film");
        }
        return new Decision.Accepted(new PlaybackState(
                state.sequence() + 1, state.epoch() + 1, moment.nextFilm(), false, 1, moment.nowMs(), 0, null));
    }

    private static PlaybackState play(PlaybackState state, Moment moment) {
        long here = here(state, moment);
        boolean ended = moment.film().overAt(here);
        if (state.playing() && !ended) {
            return at(state, true, state.anchorServerTimeMs(), state.anchorMediaTimeMs(), pending(state, moment));
        }
        return ended ? start(state, 0, WaitingGate.NEW_PICTURE, moment) : start(state, here, state.sequence(), moment);
    }

    private static Decision seek(PlaybackState state, Change.Seek seek, Moment moment) {
        if (seek.targetMs() < 0) {
            return new Decision.Refused("position_out_of_range");
        }
        long target = moment.film().within(seek.targetMs());
        return new Decision.Accepted(
                state.playing()
                        ? start(state, target, WaitingGate.NEW_PICTURE, moment)
                        : at(state, false, moment.nowMs(), target, null));
    }

    /** @param picture sequence since which the picture to start from is the same */
    private static PlaybackState start(PlaybackState state, long mediaMs, long picture, Moment moment) {
        Gate gate = WaitingGate.open(moment.audience(), picture);
        long wait = gate == null
                ? moment.leadMs()
                : Math.max(moment.leadMs(), moment.audience().deadlineMs());
        return at(state, true, moment.nowMs() + wait, mediaMs, gate);
    }

    private static Decision rate(PlaybackState state, double rate, Moment moment) {
        if (!(rate >= SLOWEST_RATE && rate <= FASTEST_RATE)) {
            return new Decision.Refused("rate_out_of_range");
        }
        long anchor = Math.max(moment.nowMs(), state.anchorServerTimeMs());
        return new Decision.Accepted(new PlaybackState(
                state.sequence() + 1,
                state.epoch(),
                state.source(),
                state.playing(),
                rate,
                anchor,
                positionAt(state, anchor, moment.film()),
                pending(state, moment)));
    }

    private static @Nullable Gate pending(PlaybackState state, Moment moment) {
        return WaitingGate.holds(state, moment.nowMs()) ? state.gate() : null;
    }

    private static PlaybackState at(
            PlaybackState state, boolean playing, long anchorServerMs, long anchorMediaMs, @Nullable Gate gate) {
        return new PlaybackState(
                state.sequence() + 1,
                state.epoch(),
                state.source(),
                playing,
                state.playbackRate(),
                anchorServerMs,
                anchorMediaMs,
                gate);
    }

    private static long here(PlaybackState state, Moment moment) {
        return positionAt(state, moment.nowMs(), moment.film());
    }
}
