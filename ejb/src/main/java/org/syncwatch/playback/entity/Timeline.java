package org.syncwatch.playback.entity;

import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.Source;

/** The rules of a room's playback: pure, so that every node decides alike. */
public final class Timeline {

    public static final double SLOWEST_RATE = 0.25;
    public static final double FASTEST_RATE = 4;

    private Timeline() {}

    /** Media position in milliseconds at a cluster time, held within the film when its length is known. */
    public static long positionAt(PlaybackState state, long serverTimeMs, @Nullable Long filmMs) {
        long position = state.anchorMediaTimeMs();
        if (state.playing() && serverTimeMs > state.anchorServerTimeMs()) {
            position += Math.round((serverTimeMs - state.anchorServerTimeMs()) * state.playbackRate());
        }
        return withinFilm(position, filmMs);
    }

    public static Decision decide(PlaybackState state, Change change, Moment moment) {
        if (change instanceof Change.SetSource source) {
            return newFilm(state, source, moment);
        }
        if (state.source() == null) {
            return new Decision.Refused("no_source");
        }
        if (!moment.filmReady()) {
            return new Decision.Refused("source_not_ready");
        }
        if (change instanceof Change.Play) {
            return new Decision.Accepted(play(state, moment));
        }
        if (change instanceof Change.Pause) {
            return new Decision.Accepted(at(state, false, moment.nowMs(), here(state, moment)));
        }
        if (change instanceof Change.Seek seek) {
            return seek(state, seek, moment);
        }
        return rate(state, ((Change.SetRate) change).rate(), moment);
    }

    private static Decision newFilm(PlaybackState state, Change.SetSource change, Moment moment) {
        if (moment.nextFilmTitle() == null) {
            return new Decision.Refused("not_your_film");
        }
        Source film = new Source.Upload(change.videoId().toString(), moment.nextFilmTitle());
        return new Decision.Accepted(
                new PlaybackState(state.sequence() + 1, state.epoch() + 1, film, false, 1, moment.nowMs(), 0, null));
    }

    private static PlaybackState play(PlaybackState state, Moment moment) {
        long here = here(state, moment);
        boolean ended = moment.filmMs() != null && here >= moment.filmMs();
        if (state.playing() && !ended) {
            return at(state, true, state.anchorServerTimeMs(), state.anchorMediaTimeMs());
        }
        return at(state, true, moment.nowMs() + moment.leadMs(), ended ? 0 : here);
    }

    private static Decision seek(PlaybackState state, Change.Seek seek, Moment moment) {
        if (seek.targetMs() < 0) {
            return new Decision.Refused("position_out_of_range");
        }
        long startsAt = state.playing() ? moment.nowMs() + moment.leadMs() : moment.nowMs();
        return new Decision.Accepted(
                at(state, state.playing(), startsAt, withinFilm(seek.targetMs(), moment.filmMs())));
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
                positionAt(state, anchor, moment.filmMs()),
                null));
    }

    private static PlaybackState at(PlaybackState state, boolean playing, long anchorServerMs, long anchorMediaMs) {
        return new PlaybackState(
                state.sequence() + 1,
                state.epoch(),
                state.source(),
                playing,
                state.playbackRate(),
                anchorServerMs,
                anchorMediaMs,
                null);
    }

    private static long here(PlaybackState state, Moment moment) {
        return positionAt(state, moment.nowMs(), moment.filmMs());
    }

    private static long withinFilm(long positionMs, @Nullable Long filmMs) {
        long fromStart = Math.max(0, positionMs);
        return filmMs == null ? fromStart : Math.min(fromStart, filmMs);
    }
}
