package org.syncwatch.transcoder.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncwatch.transcoder.probe.Film;

class HlsCommandTest {

    private static final Film.Picture PICTURE = new Film.Picture(1, 1280, 720, 30, false);

    @Test
    void theGuardsStandBeforeTheInput() {
        List<String> argv = argv(new Film(PICTURE, new Film.Sound(0, null), 1000));

        assertThat(argv.subList(0, argv.indexOf("-i")))
                .containsSubsequence("-protocol_whitelist", "file,pipe")
                .containsSubsequence("-format_whitelist", "mov,matroska")
                .contains("-nostdin", "-codec_whitelist", "-max_pixels");
    }

    @Test
    void soundIsARenditionOfItsOwnThatAllSizesShare() {
        assertThat(argv(new Film(PICTURE, new Film.Sound(4, null), 1000)))
                .containsSubsequence("-map", "0:4", "-c:a", "aac")
                .contains("v:0,agroup:audio,name:v720 v:1,agroup:audio,name:v480 v:2,agroup:audio,name:v360"
                        + " a:0,agroup:audio,name:a1");
    }

    @Test
    void aSilentFilmHasNoSoundGroup() {
        assertThat(argv(new Film(PICTURE, null, 1000)))
                .contains("-an", "v:0,name:v720 v:1,name:v480 v:2,name:v360")
                .doesNotContain("-c:a");
    }

    @Test
    void highDynamicRangeIsToneMappedAfterScaling() {
        Film film = new Film(new Film.Picture(0, 640, 360, 120, true), null, 1000);

        assertThat(new HlsCommand(film, Ladder.of(640, 360)).filters())
                .startsWith("[0:0]fps=60,split=1[s0];[s0]scale=640:360")
                .matches(".*scale=.*tonemap=.*format=yuv420p\\[v0\\]");
    }

    private static List<String> argv(Film film) {
        return new HlsCommand(film, Ladder.of(1280, 720))
                .argv("/opt/ffmpeg", Path.of("/work/source"), Duration.ofHours(3));
    }
}
