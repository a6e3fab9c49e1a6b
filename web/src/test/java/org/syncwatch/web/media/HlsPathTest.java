package org.syncwatch.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncwatch.web.media.HlsPath.Kind;

class HlsPathTest {

    private static final String PASS = "AAbb-_99".repeat(5) + "zzzz";
    private static final String ID = "0b0257a7-ef25-44d8-bce0-6a271cee3ce9";
    private static final String ATTEMPT = "0d7f34a9-cd32-48aa-8538-d65ddf1fab4b";
    private static final String FILM = ID + "/" + ATTEMPT + "/";

    @ParameterizedTest
    @CsvSource({
        "master.m3u8, PLAYLIST",
        "v720.m3u8, PLAYLIST",
        "v720_00012.m4s, SEGMENT",
        "a1_init.mp4, INITIALISATION",
        "s1_00000.vtt, CUES",
        "sprites.vtt, CUES",
        "sprites_000.jpg, PICTURE",
        "poster.jpg, PICTURE"
    })
    void theFilesOfAFilmAreFound(String file, Kind kind) {
        assertThat(HlsPath.of("/" + PASS + "/" + FILM + file))
                .contains(new HlsPath(PASS, UUID.fromString(ID), "hls/" + FILM + file, kind));
    }

    @Test
    void subtitlesThatWereAddedLaterAreFound() {
        assertThat(HlsPath.of("/" + PASS + "/" + ID + "/subtitles/" + ATTEMPT + ".vtt"))
                .contains(new HlsPath(
                        PASS, UUID.fromString(ID), "hls/" + ID + "/subtitles/" + ATTEMPT + ".vtt", Kind.CUES));
    }

    @Test
    void noOtherPathReachesTheStorage() {
        for (String path : new String[] {
            "",
            "/",
            "/" + FILM + "master.m3u8",
            "/" + PASS + "/" + FILM,
            "/" + PASS + "a/" + FILM + "master.m3u8",
            "/" + PASS + "/../originals/x",
            "/" + PASS + "/" + FILM + "../master.m3u8",
            "/" + PASS + "/" + FILM + "v720.mp4",
            "/" + PASS + "/" + FILM + "V720.m3u8",
            "/" + PASS + "/" + FILM + "v720_1.m4s",
            "/" + PASS + "/" + FILM + "v720_00001.m3u8",
            "/" + PASS + "/" + FILM + "v720.vtt",
            "/" + PASS + "/" + FILM + "other.jpg",
            "/" + PASS + "/" + FILM + "master.m3u8/",
            "/" + PASS + "/" + FILM + "a\nb.m3u8",
            "/" + PASS + "/" + ID + "/subtitles/" + ATTEMPT + ".m3u8",
            "/" + PASS + "/" + ID + "/subtitles/one.vtt",
            "/" + PASS + "/" + FILM.toUpperCase(Locale.ROOT) + "master.m3u8"
        }) {
            assertThat(HlsPath.of(path)).as(path).isEmpty();
        }
        assertThat(HlsPath.of(null)).isEmpty();
    }
}
