package org.syncwatch.playback.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.Source;

class TimelineTest {

    private static final Source FILM = new Source.Upload(UUID.randomUUID().toString(), "film");
    private static final Source NEXT = new Source.Upload(UUID.randomUUID().toString(), "Next");
    private static final UUID ADA = UUID.randomUUID();
    private static final long NOW = 1_000_000;
    private static final Footage FOOTAGE = new Footage(true, null, 60_000L);
    private static final Moment MOMENT = new Moment(NOW, 200, FOOTAGE, null, Audience.NONE, 30_000);

    @Test
    void playStartsAheadSoThatEverybodyCanStartTogether() {
        PlaybackState next = accepted(paused(5_000), new Change.Play(), MOMENT);

        assertThat(next.playing()).isTrue();
        assertThat(next.anchorServerTimeMs()).isEqualTo(NOW + 200);
        assertThat(next.anchorMediaTimeMs()).isEqualTo(5_000);
        assertThat(next.sequence()).isEqualTo(8);
    }

    @Test
    void playWhilePlayingMovesNothing() {
        PlaybackState playing = playing(5_000, NOW - 3_000);

        PlaybackState next = accepted(playing, new Change.Play(), MOMENT);

        assertThat(Timeline.positionAt(next, NOW, FOOTAGE)).isEqualTo(Timeline.positionAt(playing, NOW, FOOTAGE));
    }

    @Test
    void playAfterTheEndBeginsAnew() {
        assertThat(accepted(playing(59_000, NOW - 5_000), new Change.Play(), MOMENT)
                        .anchorMediaTimeMs())
                .isZero();
    }

    @Test
    void pauseStaysWhereThePlaybackIs() {
        PlaybackState next = accepted(playing(5_000, NOW - 3_000), new Change.Pause(), MOMENT);

        assertThat(next.playing()).isFalse();
        assertThat(next.anchorMediaTimeMs()).isEqualTo(8_000);
    }

    @Test
    void aRoomThatWaitsForItsOwnerStaysWhereItIs() {
        PlaybackState next = accepted(playing(5_000, NOW - 3_000), new Change.OwnerAway(), MOMENT);

        assertThat(next.playing()).isFalse();
        assertThat(next.anchorMediaTimeMs()).isEqualTo(8_000);
        assertThat(Timeline.decide(paused(5_000), ADA, new Change.OwnerAway(), MOMENT))
                .isEqualTo(new Decision.Ignored());
    }

    @Test
    void aSeekBeyondTheFilmMeansItsEnd() {
        assertThat(accepted(paused(0), new Change.Seek(99_000), MOMENT).anchorMediaTimeMs())
                .isEqualTo(60_000);
    }

    @Test
    void aSeekBeforeTheFilmIsRefused() {
        assertThat(Timeline.decide(paused(0), ADA, new Change.Seek(-1), MOMENT))
                .isEqualTo(new Decision.Refused("position_out_of_range"));
    }

    @Test
    void onlyAFilmThatIsReadyCanBePlayed() {
        assertThat(Timeline.decide(
                        paused(0),
                        ADA,
                        new Change.Play(),
                        new Moment(NOW, 200, new Footage(false, null, null), null, Audience.NONE, 30_000)))
                .isEqualTo(new Decision.Refused("source_not_ready"));
    }

    @Test
    void aFilmThatIsBeingMadeIsPlayedAsFarAsItIs() {
        Moment making = new Moment(NOW, 200, new Footage(true, 12_000L, 60_000L), null, Audience.NONE, 30_000);

        assertThat(accepted(paused(0), new Change.Play(), making))
                .satisfies(state -> assertThat(state.playing()).isTrue());
        assertThat(accepted(paused(0), new Change.Seek(40_000), making).anchorMediaTimeMs())
                .isEqualTo(12_000);
        PlaybackState waiting = accepted(paused(12_000), new Change.Play(), making);
        assertThat(waiting.anchorMediaTimeMs()).as("its edge is not its end").isEqualTo(12_000);
    }

    @Test
    void withoutAFilmThereIsNothingToPlay() {
        PlaybackState empty = new PlaybackState(0, 0, null, false, 1, NOW, 0, null);

        assertThat(Timeline.decide(empty, ADA, new Change.Play(), MOMENT)).isEqualTo(new Decision.Refused("no_source"));
    }

    @Test
    void anotherFilmIsANewEpochAtItsStart() {
        UUID video = UUID.randomUUID();
        Moment own = new Moment(NOW, 200, FOOTAGE, NEXT, Audience.NONE, 30_000);

        PlaybackState next = accepted(playing(5_000, NOW - 3_000), new Change.SetSource(video), own);

        assertThat(next).isEqualTo(new PlaybackState(8, 2, NEXT, false, 1, NOW, 0, null));
    }

    @Test
    void somebodyElsesFilmIsRefused() {
        assertThat(Timeline.decide(paused(0), ADA, new Change.SetSource(UUID.randomUUID()), MOMENT))
                .isEqualTo(new Decision.Refused("not_your_film"));
    }

    @Test
    void aRateOfNoNumberIsRefused() {
        assertThat(Timeline.decide(paused(0), ADA, new Change.SetRate(Double.NaN), MOMENT))
                .isEqualTo(new Decision.Refused("rate_out_of_range"));
    }

    @Property
    void aChangeOfRateKeepsThePosition(
            @ForAll @DoubleRange(min = 0.25, max = 4) double before,
            @ForAll @DoubleRange(min = 0.25, max = 4) double after,
            @ForAll @LongRange(min = -1_000, max = 10_000) long playedMs) {
        PlaybackState playing = new PlaybackState(7, 1, FILM, true, before, NOW - playedMs, 1_000, null);
        long later = Math.max(NOW, NOW - playedMs);

        PlaybackState next = accepted(playing, new Change.SetRate(after), MOMENT);

        assertThat(Timeline.positionAt(next, later, FOOTAGE)).isEqualTo(Timeline.positionAt(playing, later, FOOTAGE));
    }

    private static PlaybackState accepted(PlaybackState state, Change change, Moment moment) {
        Decision decision = Timeline.decide(state, ADA, change, moment);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).next();
    }

    private static PlaybackState paused(long positionMs) {
        return new PlaybackState(7, 1, FILM, false, 1, NOW - 10_000, positionMs, null);
    }

    private static PlaybackState playing(long positionMs, long sinceServerMs) {
        return new PlaybackState(7, 1, FILM, true, 1, sinceServerMs, positionMs, null);
    }
}
