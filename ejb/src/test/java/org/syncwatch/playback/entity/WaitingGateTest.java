package org.syncwatch.playback.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.PlaybackState.Cause;
import org.syncwatch.protocol.PlaybackState.Gate;
import org.syncwatch.protocol.Source;
import org.syncwatch.protocol.server.ServerHello.WaitFor;

class WaitingGateTest {

    private static final Source FILM = new Source.Upload(UUID.randomUUID().toString(), "film");
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final UUID EVE = UUID.randomUUID();
    private static final long NOW = 1_000_000;
    private static final long DEADLINE = 5_000;
    private static final long LEAD = 200;

    @Test
    void aStartWhenEverybodyIsReadyWaitsForNobody() {
        PlaybackState next = accepted(paused(), ADA, new Change.Play(), NOW, everyone(ready(ADA), ready(BOB)));

        assertThat(next.gate()).isNull();
        assertThat(next.anchorServerTimeMs()).isEqualTo(NOW + LEAD);
    }

    @Test
    void aStartWaitsForThoseWhoAreNotReadyUntilTheDeadline() {
        PlaybackState next = accepted(paused(), ADA, new Change.Play(), NOW, everyone(ready(ADA), busy(BOB)));

        assertThat(next.gate()).isEqualTo(new Gate(List.of(BOB.toString()), 0, Cause.start));
        assertThat(next.playing()).isTrue();
        assertThat(next.anchorServerTimeMs()).isEqualTo(NOW + DEADLINE);
    }

    @Test
    void theLastToBeReadyStartsTheRoom() {
        Audience audience = everyone(busy(ADA), busy(BOB));
        PlaybackState waiting = accepted(paused(), ADA, new Change.Play(), NOW, audience);

        Decision first = decide(waiting, ADA, new Change.Ready(8), NOW + 100, audience);
        assertThat(first).isInstanceOf(Decision.Progressed.class);
        PlaybackState less = ((Decision.Progressed) first).state();
        PlaybackState started = accepted(less, BOB, new Change.Ready(8), NOW + 300, audience);

        assertThat(started.gate()).isNull();
        assertThat(started.sequence()).isEqualTo(9);
        assertThat(started.anchorServerTimeMs()).isEqualTo(NOW + 300 + LEAD);
    }

    @Test
    void aReleaseNeverPutsTheStartOff() {
        Audience audience = everyone(ready(ADA), busy(BOB));
        PlaybackState waiting = accepted(paused(), ADA, new Change.Play(), NOW, audience);

        PlaybackState started = accepted(waiting, BOB, new Change.Ready(8), NOW + DEADLINE - 10, audience);

        assertThat(started.anchorServerTimeMs()).isEqualTo(NOW + DEADLINE);
    }

    @Test
    void readinessForAnotherStateCountsForNothing() {
        Audience audience = everyone(ready(ADA), busy(BOB));
        PlaybackState waiting = accepted(paused(), ADA, new Change.Play(), NOW, audience);

        assertThat(decide(waiting, BOB, new Change.Ready(7), NOW + 10, audience))
                .isEqualTo(new Decision.Ignored());
    }

    @Test
    void aJumpIsANewPictureForEverybody() {
        Audience audience = everyone(ready(ADA), ready(BOB));

        PlaybackState next = accepted(playing(), ADA, new Change.Seek(9_000), NOW, audience);

        assertThat(next.gate()).isEqualTo(new Gate(List.of(ADA.toString(), BOB.toString()), 0, Cause.start));
    }

    @Test
    void whoLeavesIsNotWaitedFor() {
        Audience audience = everyone(ready(ADA), busy(BOB));
        PlaybackState waiting = accepted(paused(), ADA, new Change.Play(), NOW, audience);

        assertThat(accepted(waiting, BOB, new Change.Gone(), NOW + 50, audience).gate())
                .isNull();
    }

    @Test
    void aQuorumIsMoreThanHalf() {
        Audience audience = new Audience(WaitFor.quorum, DEADLINE, List.of(ready(ADA), busy(BOB), busy(EVE)));
        PlaybackState waiting = accepted(paused(), ADA, new Change.Play(), NOW, audience);

        assertThat(waiting.gate()).isEqualTo(new Gate(List.of(BOB.toString(), EVE.toString()), 1, Cause.start));
        assertThat(accepted(waiting, EVE, new Change.Ready(8), NOW + 50, audience)
                        .gate())
                .isNull();
    }

    @Test
    void onlyTheOwnerMattersWhereThePolicySaysSo() {
        Watcher owner = new Watcher(ADA, true, -1, false, 0);
        Audience audience = new Audience(WaitFor.owner, DEADLINE, List.of(owner, busy(BOB)));

        PlaybackState waiting = accepted(paused(), ADA, new Change.Play(), NOW, audience);

        assertThat(waiting.gate()).isEqualTo(new Gate(List.of(ADA.toString()), 0, Cause.start));
    }

    @Test
    void nobodyIsWaitedForWhoIsAloneOrWasWaitedForInVain() {
        assertThat(accepted(paused(), ADA, new Change.Play(), NOW, everyone(busy(ADA)))
                        .gate())
                .isNull();
        assertThat(accepted(
                                paused(),
                                ADA,
                                new Change.Play(),
                                NOW,
                                everyone(ready(ADA), busy(BOB).missed()))
                        .gate())
                .isNull();
    }

    @Test
    void whoIsStillMissingAtTheDeadlineWasWaitedForInVain() {
        Audience audience = everyone(ready(ADA), busy(BOB));
        PlaybackState waiting = accepted(paused(), ADA, new Change.Play(), NOW, audience);

        assertThat(WaitingGate.missed(waiting, busy(BOB), NOW + DEADLINE - 1)).isFalse();
        assertThat(WaitingGate.missed(waiting, busy(BOB), NOW + DEADLINE)).isTrue();
        assertThat(WaitingGate.missed(waiting, busy(BOB).ready(8), NOW + DEADLINE))
                .isFalse();
    }

    @Test
    void aStallStopsTheRoomWhereItIsAndOnlyNowAndThen() {
        Audience audience = everyone(ready(ADA), ready(BOB));

        PlaybackState stopped = accepted(playing(), BOB, new Change.Stalled(7), NOW, audience);

        assertThat(stopped.gate()).isEqualTo(new Gate(List.of(BOB.toString()), 0, Cause.stall));
        assertThat(stopped.anchorMediaTimeMs()).isEqualTo(8_000);
        assertThat(stopped.anchorServerTimeMs()).isEqualTo(NOW + DEADLINE);
        Audience lately = everyone(ready(ADA), ready(BOB).heldUp(NOW - 29_999));
        assertThat(decide(playing(), BOB, new Change.Stalled(7), NOW, lately)).isEqualTo(new Decision.Ignored());
    }

    @Test
    void whereThereMayBeNoMoreOfTheFilmYetTheRoomStopsForAnybodyAndEveryTime() {
        Audience nobody = new Audience(
                WaitFor.nobody, DEADLINE, List.of(ready(ADA), ready(BOB).heldUp(NOW - 1)));
        long learnt = 8_000 + Footage.LEARNT_WITHIN_MS;

        assertThat(stalled(playing(), making(learnt, nobody)).gate())
                .isEqualTo(new Gate(List.of(BOB.toString()), 0, Cause.stall));
        assertThat(Timeline.decide(playing(), BOB, new Change.Stalled(7), making(learnt + 1, nobody)))
                .isEqualTo(new Decision.Ignored());
    }

    @Test
    void theRoomGoesBackToWhereThePictureStoppedSoThatNobodyMissesAPart() {
        Audience both = everyone(ready(ADA), ready(BOB));
        PlaybackState begunLately = new PlaybackState(7, 1, FILM, true, 2, NOW - 100, 5_000, null);

        assertThat(stalled(playing(), making(9_000, both)).anchorMediaTimeMs()).isEqualTo(7_500);
        assertThat(stalled(playing(), making(6_000, both)).anchorMediaTimeMs()).isEqualTo(6_000);
        assertThat(stalled(begunLately, making(9_000, both)).anchorMediaTimeMs())
                .isEqualTo(5_000);
    }

    private static PlaybackState stalled(PlaybackState state, Moment moment) {
        Decision decision = Timeline.decide(state, BOB, new Change.Stalled(7), moment);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).next();
    }

    private static Moment making(long madeMs, Audience audience) {
        return new Moment(NOW, LEAD, new Footage(true, madeMs, 60_000L), null, audience, 30_000);
    }

    @Test
    void aPauseEndsTheWaitingWhereItStood() {
        Audience audience = everyone(ready(ADA), busy(BOB));
        PlaybackState waiting = accepted(paused(), ADA, new Change.Play(), NOW, audience);

        PlaybackState stopped = accepted(waiting, ADA, new Change.Pause(), NOW + 1_000, audience);

        assertThat(stopped.gate()).isNull();
        assertThat(stopped.anchorMediaTimeMs()).isEqualTo(5_000);
    }

    private static PlaybackState accepted(PlaybackState state, UUID by, Change change, long now, Audience audience) {
        Decision decision = decide(state, by, change, now, audience);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).next();
    }

    private static Decision decide(PlaybackState state, UUID by, Change change, long now, Audience audience) {
        return Timeline.decide(
                state, by, change, new Moment(now, LEAD, new Footage(true, null, 60_000L), null, audience, 30_000));
    }

    private static Audience everyone(Watcher... watchers) {
        return new Audience(WaitFor.everyone, DEADLINE, Arrays.asList(watchers));
    }

    private static Watcher busy(UUID member) {
        return new Watcher(member, false, -1, false, 0);
    }

    private static Watcher ready(UUID member) {
        return busy(member).ready(7);
    }

    private static PlaybackState paused() {
        return new PlaybackState(7, 1, FILM, false, 1, NOW - 10_000, 5_000, null);
    }

    private static PlaybackState playing() {
        return new PlaybackState(7, 1, FILM, true, 1, NOW - 3_000, 5_000, null);
    }
}
