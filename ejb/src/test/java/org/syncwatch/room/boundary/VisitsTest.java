package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class VisitsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final UUID ada = fixture.account("ada");
    private final UUID bob = fixture.account("bob");

    @Test
    void ownRoomsAndVisitedOnesComeNewestFirstAndInPages() {
        UUID own = later(fixture.room(ada, 5, PlaybackControl.all));
        UUID bobs = fixture.room(bob, 5, PlaybackControl.all);
        later(fixture.member(bobs, ada));
        UUID newest = later(fixture.room(ada, 5, PlaybackControl.all));
        fixture.room(bob, 5, PlaybackControl.all);

        List<Visit> first = visits(null, 2);
        Visit last = first.get(1);
        List<Visit> second = visits(new Visits.Place(last.since(), UUID.fromString(last.roomId())), 2);

        assertThat(first).extracting(Visit::roomId).containsExactly(newest.toString(), bobs.toString());
        assertThat(first).extracting(Visit::own).containsExactly(true, false);
        assertThat(second).extracting(Visit::roomId).containsExactly(own.toString());
    }

    @Test
    void aRoomThatIsOverIsKeptWithoutItsCode() {
        UUID room = fixture.room(ada, 5, PlaybackControl.all);
        String code = fixture.code(room);
        assertThat(visits(null, 1)).extracting(Visit::code).containsExactly(code);

        clock.advance(Duration.ofHours(24));

        assertThat(visits(null, 1)).singleElement().satisfies(visit -> {
            assertThat(visit.code()).isNull();
            assertThat(visit.endedAt()).isEqualTo(visit.expiresAt());
        });
    }

    @Test
    void whoWasSentOutDoesNotLearnTheCode() {
        UUID room = fixture.room(bob, 5, PlaybackControl.all);
        UUID seat = fixture.member(room, ada);
        String code = fixture.code(room);
        DATABASE.transact(entities -> fixture.moderation(entities).sendOut(code, bob, seat, new Removal(false, null)));
        clock.advance(Duration.ofHours(1));

        assertThat(visits(null, 1)).extracting(Visit::code).containsOnlyNulls();
    }

    private UUID later(UUID done) {
        clock.advance(Duration.ofSeconds(1));
        return done;
    }

    private List<Visit> visits(Visits.@Nullable Place after, int most) {
        Instant now = clock.instant();
        return DATABASE.inTransaction(entities -> new Visits(entities, () -> now.toEpochMilli()).of(ada, after, most));
    }
}
