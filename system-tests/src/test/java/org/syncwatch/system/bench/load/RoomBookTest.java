package org.syncwatch.system.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncwatch.system.bench.load.Tally.Count;

class RoomBookTest {

    private static final long MS = 1_000_000;

    private final Tally tally = new Tally();
    private final RoomBook book = new RoomBook(3, tally);

    @BeforeEach
    void everybodyIsHere() {
        for (int member = 0; member < 3; member++) {
            book.entered(member, 10, 0);
        }
    }

    @Test
    void aCommandHasArrivedWhenTheLastMemberHasIt() {
        book.asked(0, 100 * MS, true);
        hear(0, 11, 101);
        book.numbered(0, 11);
        hear(1, 11, 103);
        assertThat(count().latencies().ms().count()).isZero();

        hear(2, 11, 107);
        book.applied(0, 11);

        assertThat(count().latencies().ms().max()).isEqualTo(7);
        assertThat(book.unanswered()).isZero();
    }

    @Test
    void aNewerStateCoversTheOlderOnes() {
        book.asked(0, 100 * MS, true);
        book.asked(1, 102 * MS, true);
        book.numbered(0, 11);
        book.numbered(1, 12);
        hear(0, 11, 103);
        hear(0, 12, 104);
        hear(1, 12, 105);
        hear(2, 12, 110);

        assertThat(count().latencies().ms().count()).isEqualTo(2);
        assertThat(count().latencies().ms().max()).isEqualTo(10);
        assertThat(count().frames()).isEqualTo(4);
        assertThat(count().leftOut()).isEqualTo(2);
    }

    @Test
    void aCommandWhoseFrameNobodyGotIsTimedWhenItsNumberIsKnown() {
        book.asked(0, 100 * MS, true);
        book.asked(1, 101 * MS, true);
        for (int member = 0; member < 3; member++) {
            hear(member, 12, 104 + member);
            hear(member, 13, 120 + member);
        }

        book.applied(0, 11);

        assertThat(count().latencies().ms().max()).isEqualTo(6);
    }

    @Test
    void anOlderFrameChangesNothing() {
        hear(0, 12, 1);
        hear(0, 11, 2);

        assertThat(count().older()).isEqualTo(1);
        assertThat(book.heard()).containsExactly(12, 10, 10);
    }

    @Test
    void aRefusedCommandHasNoLatencyButIsIncomplete() {
        book.asked(0, 0, true);
        book.refused(0, "unavailable too_many_commands");
        book.close(5000 * MS);

        assertThat(count().refusals()).containsEntry("unavailable too_many_commands", 1);
        assertThat(count().latencies().ms().count()).isZero();
        assertThat(Outcome.incompletePercent(count())).isEqualTo(100);
    }

    @Test
    void whatNeverArrivesIsLateHoweverSoonOneGivesUp() {
        book.asked(0, 0, true);
        book.asked(1, 0, true);
        book.numbered(1, 11);
        book.close(10 * MS);

        assertThat(count().late()).isEqualTo(2);
        assertThat(count().latencies().ms().p50()).isGreaterThanOrEqualTo(2000);
    }

    @Test
    void whatIsMoreThanTwoSecondsUnderWayIsLate() {
        book.asked(0, 0, true);
        book.applied(0, 11);
        for (int member = 0; member < 3; member++) {
            hear(member, 11, 2001);
        }

        assertThat(count().late()).isEqualTo(1);
    }

    @Test
    void aMemberWhoComesBackIsToldAll() {
        book.asked(0, 100 * MS, true);
        book.applied(0, 11);
        hear(0, 11, 101);
        hear(1, 11, 102);
        book.entered(2, 11, 150 * MS);

        assertThat(count().latencies().ms().max()).isEqualTo(50);
    }

    @Test
    void whatWarmsUpIsNotCounted() {
        book.asked(0, 0, false);
        book.applied(0, 11);
        for (int member = 0; member < 3; member++) {
            hear(member, 11, 5);
        }

        assertThat(count().asked()).isZero();
        assertThat(count().latencies().ms().count()).isZero();
        assertThat(book.applied()).isEqualTo(1);
    }

    private void hear(int member, long sequence, long ms) {
        book.heard(member, sequence, ms * MS);
    }

    private Count count() {
        return tally.count();
    }
}
