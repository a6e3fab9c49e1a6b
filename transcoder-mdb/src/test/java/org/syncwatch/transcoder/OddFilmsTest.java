package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncwatch.transcoder.hls.MediaPlaylist;

/** Films that no browser plays as they are. */
class OddFilmsTest extends TranscodingSetting {

    @Test
    void aFilmHeldSidewaysIsShownUpright() throws Exception {
        Path lying = scratch.resolve("lying.mp4");
        Tools.film(lying, "-f", "lavfi", "-i", "testsrc2=size=640x360:rate=25:duration=2", "-pix_fmt", "yuv420p");
        original("-display_rotation", "90", "-i", lying.toString(), "-c", "copy", "-f", "mp4");

        assertPlayable(transcode(), 2000, 360, 640);
    }

    @Test
    void framesAtOddTimesKeepTheirPlace() throws Exception {
        silent(
                "testsrc2=size=320x180:rate=30:duration=9,select='not(mod(n\\,7)*lt(t\\,3))'",
                "-fps_mode",
                "vfr",
                "-f",
                "mp4");

        assertThat(transcode()).isInstanceOf(Outcome.Playable.class);

        List<Double> shown = Tools.shown(whole("v360"));
        assertThat(shown.get(0)).isLessThan(0.001);
        assertThat(shown.get(shown.size() - 1)).isBetween(8.9, 9.0);
    }

    @Test
    void tenBitsOfHighDynamicRangeBecomeAnOrdinaryPicture() throws Exception {
        original(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x180:rate=25:duration=2",
                "-pix_fmt",
                "yuv420p10le",
                "-c:v",
                "libx265",
                "-x265-params",
                "log-level=error:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc",
                "-preset",
                "ultrafast",
                "-f",
                "mp4");

        assertPlayable(transcode(), 2000, 320, 180);

        assertThat(store.text(OUTPUT + "master.m3u8")).contains("CODECS=\"avc1.64");
    }

    @Test
    void oddSizesAndHighRatesBecomeUsualOnes() throws Exception {
        original(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=405x719:rate=120:duration=2",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv444p",
                "-f",
                "mp4");

        assertPlayable(transcode(), 2000, 404, 718);

        assertThat(Tools.shown(whole("v480"))).hasSizeBetween(119, 121);
        assertThat(MediaPlaylist.read(store.text(OUTPUT + "v480.m3u8").lines().toList())
                        .durationMs())
                .isBetween(1950L, 2050L);
    }
}
