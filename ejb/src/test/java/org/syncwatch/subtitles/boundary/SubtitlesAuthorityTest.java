package org.syncwatch.subtitles.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.subtitles.entity.Subtitle;
import org.syncwatch.testing.AuthorityTable;
import org.syncwatch.testing.Cast;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

/** Of a film that its uploader has, with subtitles. */
class SubtitlesAuthorityTest {

    private static final int MOST = 3;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);

    @TestFactory
    Stream<DynamicTest> eachRoleGetsWhatTheTableSays() {
        return AuthorityTable.of("subtitles", (decision, role) -> {
            Cast cast = new Cast(DATABASE, fixture, PlaybackControl.all);
            UUID film = fixture.film(cast.account("owner"));
            Subtitle there = subtitle(film, "Deutsch");
            assertThat(add(cast.account("owner"), there)).isInstanceOf(AddOutcome.Added.class);
            return switch (decision) {
                case "add" ->
                    add(cast.account(role), subtitle(film, "English")) instanceof AddOutcome.Added
                            ? "made"
                            : "unknown_video";
                case "remove" -> remove(cast.account(role), there) ? "made" : "unknown_subtitles";
                default -> throw new IllegalStateException("nobody knows how to decide " + decision);
            };
        });
    }

    @Test
    void aFilmHasSoManyAndNoMoreInTheOrderTheyCame() {
        UUID ada = fixture.account("ada");
        UUID film = fixture.film(ada);
        for (int number = 0; number < MOST; number++) {
            assertThat(add(ada, subtitle(film, "number " + number))).isInstanceOf(AddOutcome.Added.class);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(add(ada, subtitle(film, "one more"))).isEqualTo(new AddOutcome.TooMany(MOST));
        assertThat(DATABASE.<List<Subtitle>>inTransaction(entities -> rows().of(film)))
                .extracting(Subtitle::label)
                .containsExactly("number 0", "number 1", "number 2");
    }

    private static Subtitle subtitle(UUID film, String label) {
        return new Subtitle(UUID.randomUUID(), film, label, "de");
    }

    private AddOutcome add(UUID account, Subtitle subtitle) {
        return DATABASE.inTransaction(entities -> rows().add(account, subtitle));
    }

    private boolean remove(UUID account, Subtitle subtitle) {
        return DATABASE.<Boolean>inTransaction(entities -> rows().remove(account, subtitle.film(), subtitle.id()));
    }

    private SubtitleRows rows() {
        return new SubtitleRows(DATABASE.entities(), clock, MOST);
    }
}
