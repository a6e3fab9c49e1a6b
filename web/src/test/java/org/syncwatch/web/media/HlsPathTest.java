package org.syncwatch.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncwatch.web.media.HlsPath.Kind;

class HlsPathTest {

    private static final String FILM = "0b0257a7-ef25-44d8-bce0-6a271cee3ce9/0d7f34a9-cd32-48aa-8538-d65ddf1fab4b/";

    @Test
    void theFilesOfAFilmAreFound() {
        assertThat(HlsPath.of("/" + FILM + "master.m3u8"))
                .contains(new HlsPath("hls/" + FILM + "master.m3u8", Kind.PLAYLIST));
        assertThat(HlsPath.of("/" + FILM + "v720_00012.m4s").orElseThrow().kind())
                .isEqualTo(Kind.SEGMENT);
        assertThat(HlsPath.of("/" + FILM + "a1_init.mp4").orElseThrow().kind()).isEqualTo(Kind.INITIALISATION);
    }

    @Test
    void noOtherPathReachesTheStorage() {
        for (String path : new String[] {
            "",
            "/",
            "/" + FILM,
            "/../originals/x",
            "/" + FILM + "../master.m3u8",
            "/" + FILM + "v720.mp4",
            "/" + FILM + "V720.m3u8",
            "/" + FILM + "v720_1.m4s",
            "/" + FILM + "master.m3u8/",
            "/" + FILM + "a\nb.m3u8",
            "/" + FILM.toUpperCase(java.util.Locale.ROOT) + "master.m3u8"
        }) {
            assertThat(HlsPath.of(path)).as(path).isEmpty();
        }
        assertThat(HlsPath.of(null)).isEmpty();
    }
}
