package org.syncwatch.playback.control;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.playback.control.Settlement.Settled;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Outcome;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.PlaybackState.Cause;
import org.syncwatch.protocol.PlaybackState.Gate;
import org.syncwatch.protocol.Source;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

/** What the gate remembers between two batches, and between two nodes, is in the database alone. */
class GateLedgerTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());
    private final UUID owner = fixture.account("ada");
    private final UUID room = fixture.room(owner, 5, PlaybackControl.all);
    private final UUID ada = fixture.member(room, owner);
    private final UUID bob = fixture.guest(room, "Bob");
    private final AtomicLong now = new AtomicLong(1_795_260_000_000L);
    private final Ledger adasNode = node();
    private final Ledger bobsNode = node();

    @BeforeEach
    void bothWatch() throws SQLException {
        fixture.connect(room, ada);
        fixture.connect(room, bob);
        settle(ada, new Change.SetSource(fixture.film(owner)));
    }

    @Test
    void aStartWaitsAndTheLastReadyMemberReleasesItOnAnotherNode() throws SQLException {
        settle(ada, new Change.Ready(1));
        PlaybackState waiting = applied(settle(ada, new Change.Play()));
        assertThat(waiting.gate()).isEqualTo(new Gate(List.of(bob.toString()), 0, Cause.start));
        assertThat(stored()).isEqualTo(waiting);

        now.addAndGet(400);
        PlaybackState started = applied(settle(bob, new Change.Ready(2)));

        assertThat(started.gate()).isNull();
        assertThat(started.anchorServerTimeMs()).isEqualTo(now.get() + 150);
        assertThat(stored()).isEqualTo(started);
    }

    @Test
    void progressIsStoredWithoutANumberOfItsOwn() throws SQLException {
        settle(ada, new Change.Play());

        Outcome less = settle(ada, new Change.Ready(2));

        assertThat(less).isInstanceOf(Outcome.Progressed.class);
        assertThat(stored().sequence()).isEqualTo(2);
        assertThat(stored().gate()).isEqualTo(new Gate(List.of(bob.toString()), 0, Cause.start));
    }

    @Test
    void aMemberWaitedForInVainIsNotWaitedForUntilReadyAgain() throws SQLException {
        settle(ada, new Change.Ready(1));
        settle(ada, new Change.Play());
        now.addAndGet(6_000);

        settle(ada, new Change.Pause());
        settle(ada, new Change.Ready(3));
        assertThat(applied(settle(ada, new Change.Play())).gate()).isNull();

        settle(ada, new Change.Pause());
        settle(bob, new Change.Ready(5));
        settle(ada, new Change.Ready(5));
        settle(ada, new Change.Seek(9_000));
        assertThat(applied(settle(ada, new Change.Play())).gate())
                .isNotNull()
                .extracting(Gate::waitingFor, InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder(ada.toString(), bob.toString());
    }

    @Test
    void oneMembersStallsStopTheRoomOnlyNowAndThen() throws SQLException {
        settle(ada, new Change.Ready(1));
        settle(bob, new Change.Ready(1));
        settle(ada, new Change.Play());
        now.addAndGet(4_000);

        assertThat(applied(settle(bob, new Change.Stalled(2))).gate())
                .isEqualTo(new Gate(List.of(bob.toString()), 0, Cause.stall));
        settle(bob, new Change.Ready(3));
        now.addAndGet(4_000);
        assertThat(settle(bob, new Change.Stalled(4))).isEqualTo(new Outcome.Noted());
    }

    @Test
    void aCheckedLinkCanBePutOnByWhoeverHadItChecked() throws SQLException {
        UUID link = fixture.link(owner);

        PlaybackState shown = applied(settle(ada, new Change.SetSource(link)));

        assertThat(shown.source())
                .isEqualTo(new Source.Embed(
                        Source.Embed.Provider.youtube, "aqz-KE-bpKQ", "Bunny", Source.Embed.Precision.medium));
        assertThat(stored()).isEqualTo(shown);
        assertThat(settle(ada, new Change.Play())).isInstanceOf(Outcome.Applied.class);
        assertThat(settle(bob, new Change.SetSource(link))).isEqualTo(new Outcome.Barred(Refusal.account_needed));
    }

    @Test
    void aCommandForTheLastFilmIsStale() throws SQLException {
        settle(ada, new Change.SetSource(fixture.link(owner)));

        Command late = new Command(UUID.randomUUID(), room, ada, null, 1L, 0, new Change.Seek(5_000));

        assertThat(adasNode.settle(List.of(late)).get(0).outcome()).isEqualTo(new Outcome.Stale(2));
    }

    private static PlaybackState applied(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Applied.class);
        return ((Outcome.Applied) outcome).state();
    }

    private Outcome settle(UUID member, Change change) throws SQLException {
        Command command = new Command(UUID.randomUUID(), room, member, null, null, now.get(), change);
        List<Settled> settled = (member.equals(bob) ? bobsNode : adasNode).settle(List.of(command));
        return settled.get(0).outcome();
    }

    private PlaybackState stored() {
        return requireNonNull(
                new PlaybackRows(DATABASE.dataSource()).of(Set.of(room)).get(room));
    }

    private Ledger node() {
        return new Ledger(DATABASE.dataSource(), now::get, Duration.ofSeconds(30));
    }
}
