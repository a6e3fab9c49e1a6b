package org.syncwatch.web.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.video.boundary.FilmPass;
import org.syncwatch.video.boundary.FilmPasses.Player;

class SignedPassesTest {

    private static final String SECRET = "only-for-tests-0123456789abcdef";
    private static final UUID FILM = UUID.randomUUID();
    private static final UUID ROOM = UUID.randomUUID();

    private final ManualClock clock = new ManualClock();
    private final SignedPasses passes = passes(SECRET);

    @Test
    void aPassOpensItsFilmUntilItExpires() {
        FilmPass pass = passes.issue(FILM, ROOM, Player.RENEWS);

        assertThat(pass.text()).hasSize(SignedPasses.CHARACTERS).matches("[A-Za-z0-9_-]+");
        Duration life = Duration.between(clock.instant(), pass.expiresAt());
        assertThat(life).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(passes.opens(pass.text(), FILM)).contains(life);
        assertThat(passes.opens(pass.text(), UUID.randomUUID()))
                .as("another film")
                .isEmpty();
        clock.advance(life.minusMillis(1));
        assertThat(passes.opens(pass.text(), FILM)).contains(Duration.ofMillis(1));
        clock.advance(Duration.ofMillis(1));
        assertThat(clock.instant()).isEqualTo(pass.expiresAt());
        assertThat(passes.opens(pass.text(), FILM)).as("expired").isEmpty();
    }

    @Test
    void aPlayerThatCannotRenewHasALongerOne() {
        FilmPass pass = passes.issue(FILM, ROOM, Player.CANNOT_RENEW);

        clock.advance(Duration.ofHours(3));
        assertThat(passes.opens(pass.text(), FILM)).isPresent();
        clock.advance(Duration.ofHours(1));
        assertThat(passes.opens(pass.text(), FILM)).isEmpty();
    }

    @Test
    void noCharacterOfAPassCanBeChanged() {
        String pass = passes.issue(FILM, ROOM, Player.RENEWS).text();

        for (int place = 0; place < pass.length(); place++) {
            char other = pass.charAt(place) == 'A' ? 'B' : 'A';
            String forged = pass.substring(0, place) + other + pass.substring(place + 1);
            assertThat(passes.opens(forged, FILM)).as(forged).isEmpty();
        }
        for (String nonsense : List.of("", "!", pass.substring(1), pass + "AAAA", "A".repeat(44))) {
            assertThat(passes.opens(nonsense, FILM)).as(nonsense).isEmpty();
        }
    }

    @Test
    void aPassOfAnotherKeyOpensNothing() {
        String pass = passes(SECRET + "x").issue(FILM, ROOM, Player.RENEWS).text();

        assertThat(passes.opens(pass, FILM)).isEmpty();
    }

    @Test
    void whomItWasGivenToIsSignedAndCannotBeRead() {
        String one = passes.issue(FILM, ROOM, Player.RENEWS).text();

        assertThat(passes.issue(FILM, ROOM, Player.RENEWS).text())
                .as("asked again at once")
                .isEqualTo(one);
        assertThat(passes.issue(FILM, UUID.randomUUID(), Player.RENEWS).text()).isNotEqualTo(one);
    }

    @Test
    void aWebNodeWithoutAGoodSecretDoesNotStart() {
        for (Optional<String> secret :
                List.of(Optional.<String>empty(), Optional.of("short"), Optional.of(" ".repeat(40)))) {
            assertThatThrownBy(() -> new DeliveryKey(new NodeRoles(List.of("web")), secret).onStart(this))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Set syncwatch.delivery.key");
        }
        new DeliveryKey(new NodeRoles(List.of("transcoder")), Optional.empty()).onStart(this);
    }

    @Test
    void thePassStandsInTheAddress() {
        FilmPass pass = passes.issue(FILM, ROOM, Player.RENEWS);

        assertThat(pass.to("/hls/f/a/master.m3u8")).isEqualTo("/hls/" + pass.text() + "/f/a/master.m3u8");
        assertThatThrownBy(() -> pass.to("/avatars/x")).isInstanceOf(IllegalArgumentException.class);
    }

    private SignedPasses passes(String secret) {
        return new SignedPasses(
                new DeliveryKey(new NodeRoles(List.of("web")), Optional.of(secret)),
                clock,
                Duration.ofMinutes(5),
                Duration.ofHours(4));
    }
}
