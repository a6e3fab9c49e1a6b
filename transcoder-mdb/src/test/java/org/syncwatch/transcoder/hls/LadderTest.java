package org.syncwatch.transcoder.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Ladder LADDER = new Ladder(List.of(360, 480, 720));

    @Test
    void aLargeFilmGetsAllThreeSizes() {
        assertThat(sizes(1920, 1080)).containsExactly("v720 1280x720", "v480 854x480", "v360 640x360");
    }

    @Test
    void aPortraitFilmIsMeasuredByItsSides() {
        assertThat(sizes(1080, 1920)).containsExactly("v720 720x1280", "v480 480x854", "v360 360x640");
    }

    @Test
    void aWideFilmKeepsItsShape() {
        assertThat(sizes(1920, 804)).containsExactly("v720 1280x536", "v480 854x358", "v360 640x268");
    }

    @Test
    void noSizeIsAboveTheSourceAndNoneComesTwice() {
        assertThat(sizes(700, 394)).containsExactly("v480 700x394", "v360 640x360");
        assertThat(sizes(854, 480)).containsExactly("v480 854x480", "v360 640x360");
        assertThat(sizes(640, 360)).containsExactly("v360 640x360");
        assertThat(sizes(320, 180)).containsExactly("v360 320x180");
    }

    @Test
    void oddSizesBecomeEvenWithoutGrowing() {
        assertThat(sizes(405, 719)).containsExactly("v480 404x718", "v360 360x640");
        assertThat(sizes(1, 1)).containsExactly("v360 2x2");
    }

    @Test
    void everySizeFromATinyOneUpIsEvenAndWithinTheSource() {
        for (int width = 2; width < 4000; width += 97) {
            for (int height = 2; height < 3000; height += 61) {
                for (Rendition rendition : LADDER.of(width, height)) {
                    assertThat(rendition.width() % 2 + rendition.height() % 2).isZero();
                    assertThat(rendition.width()).isBetween(2, width);
                    assertThat(rendition.height()).isBetween(2, height);
                }
            }
        }
    }

    @Test
    void heightsAreConfigured() {
        assertThat(spelled(new Ladder(List.of(1080, 360)).of(3840, 2160)))
                .containsExactly("v1080 1920x1080", "v360 640x360");
        assertThatThrownBy(() -> new Ladder(List.of(361))).hasMessageContaining("syncwatch.transcoder.heights");
    }

    @Test
    void belowAFilmAreOnlySmallerSizes() {
        assertThat(spelled(LADDER.below(1280, 720, "x1"))).containsExactly("v480x1 854x480", "v360x1 640x360");
        assertThat(LADDER.below(640, 360, "x1")).isEmpty();
    }

    private static List<String> sizes(int width, int height) {
        return spelled(LADDER.of(width, height));
    }

    private static List<String> spelled(List<Rendition> renditions) {
        return renditions.stream()
                .map(rendition -> rendition.name() + " " + rendition.width() + "x" + rendition.height())
                .toList();
    }
}
