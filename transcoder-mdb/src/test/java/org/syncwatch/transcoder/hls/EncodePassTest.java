package org.syncwatch.transcoder.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncwatch.transcoder.probe.Film;

class EncodePassTest {

    private static final Ladder LADDER = new Ladder(List.of(360, 480, 720));
    private static final Path SOURCE = Path.of("/films/source");

    @Test
    void theGuardsStandBeforeTheInput() {
        List<String> argv = argv(Films.of(1280, 720));

        assertThat(argv.subList(0, argv.indexOf("-i")))
                .containsSubsequence("-protocol_whitelist", "file,pipe")
                .containsSubsequence("-format_whitelist", "mov,matroska")
                .contains("-nostdin", "-codec_whitelist", "-max_pixels");
    }

    @Test
    void everySoundIsARenditionThatAllSizesShare() {
        assertThat(argv(Films.of(1280, 720, Films.sound(4, "deu"), Films.sound(2, "eng"))))
                .containsSubsequence("-map", "0:4", "-c:a:0", "aac")
                .containsSubsequence("-map", "0:2", "-c:a:1", "aac")
                .contains("v:0,agroup:audio,name:v720 v:1,agroup:audio,name:v480 v:2,agroup:audio,name:v360"
                        + " a:0,agroup:audio,name:a1 a:1,agroup:audio,name:a2");
    }

    @Test
    void aSilentFilmHasNoSoundGroup() {
        assertThat(argv(Films.of(1280, 720)))
                .contains("-an", "v:0,name:v720 v:1,name:v480 v:2,name:v360")
                .doesNotContain("-c:a:0");
    }

    @Test
    void highDynamicRangeIsToneMappedAfterScaling() {
        assertThat(graph(Films.picture(640, 360, 120, true, true)))
                .startsWith("[0:0]fps=60,split=1[s0];[s0]scale=640:360")
                .matches(".*scale=.*tonemap=.*format=yuv420p\\[v0\\]");
    }

    @Test
    void smallerSizesAreScaledFromTheLargest() {
        Film.Picture large = Films.picture(1920, 1080, 24, true, false);

        assertThat(new FilterGraph(large, LADDER.of(1920, 1080), Encoder.SOFTWARE, null).text(true))
                .isEqualTo("[0:0]split=1[s0];[s0]scale=1280:720:flags=bicubic,setsar=1,split=3[l0][l1][l2];"
                        + "[l0]format=yuv420p[v0];"
                        + "[l1]scale=854:480:flags=bicubic,setsar=1,format=yuv420p[v1];"
                        + "[l2]scale=640:360:flags=bicubic,setsar=1,format=yuv420p[v2]");
    }

    @Test
    void smallerPicturesAreQuantisedMoreFinely() {
        assertThat(argv(Films.of(1280, 720)))
                .containsSubsequence("-crf:v:0", "19", "-maxrate:v:0", "4000k")
                .containsSubsequence("-crf:v:1", "18", "-maxrate:v:1", "2000k")
                .containsSubsequence("-crf:v:2", "17", "-maxrate:v:2", "1100k");
    }

    @Test
    void framesAtOddTimesAreBroughtToAUsualRate() {
        assertThat(graph(Films.picture(640, 360, 29.6, false, false))).startsWith("[0:0]fps=30,");
        assertThat(graph(Films.picture(640, 360, 23.976, true, false))).startsWith("[0:0]split=1");
        assertThat(graph(Films.picture(640, 360, 0, false, false))).startsWith("[0:0]fps=30,");
    }

    @Test
    void besideTheSourceFramesAndCutsAreThoseOfTheSource() {
        Film film = Films.of(1280, 720, Films.sound(1, "deu"));
        List<String> argv = new EncodePass(
                        film,
                        LADDER.below(1280, 720, "x1"),
                        Encoder.SOFTWARE,
                        null,
                        EncodePass.Purpose.BESIDE_THE_SOURCE)
                .argv("/opt/ffmpeg", SOURCE, Duration.ofHours(3));

        assertThat(argv)
                .containsSubsequence("-fps_mode", "passthrough", "-force_key_frames", "source")
                .contains("-an", "v:0,name:v480x1 v:1,name:v360x1");
    }

    @Test
    void anEncoderOfAGraphicsCardGetsItsDeviceAndPictures() {
        List<String> argv = new EncodePass(
                        Films.of(640, 360),
                        LADDER.of(640, 360),
                        Encoder.named("h264_vaapi"),
                        null,
                        EncodePass.Purpose.WHOLE)
                .argv("/opt/ffmpeg", SOURCE, Duration.ofHours(3));

        assertThat(argv)
                .containsSubsequence("-vaapi_device", "/dev/dri/renderD128", "-i")
                .containsSubsequence("-c:v", "h264_vaapi")
                .anyMatch(each -> each.endsWith("format=nv12,hwupload[v0]"));
    }

    private static String graph(Film.Picture picture) {
        return new FilterGraph(picture, LADDER.of(640, 360), Encoder.SOFTWARE, null).text(true);
    }

    private static List<String> argv(Film film) {
        return new EncodePass(film, LADDER.of(1280, 720), Encoder.SOFTWARE, null, EncodePass.Purpose.WHOLE)
                .argv("/opt/ffmpeg", SOURCE, Duration.ofHours(3));
    }
}
