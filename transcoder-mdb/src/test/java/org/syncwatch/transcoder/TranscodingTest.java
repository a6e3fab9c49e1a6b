package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TranscodingTest extends TranscodingSetting {

    @Test
    void aFilmBecomesPlayableInEverySizeUpToItsOwn() throws Exception {
        original(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=1280x720:rate=30:duration=8",
                "-f",
                "lavfi",
                "-i",
                "sine=duration=8",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-f",
                "mp4");

        Outcome outcome = transcode();

        assertThat(outcome).isEqualTo(new Outcome.Playable(8000, 1280, 720));
        assertThat(store.keysUnder(OUTPUT))
                .contains(OUTPUT + "master.m3u8", OUTPUT + "v720.m3u8", OUTPUT + "v720_init.mp4")
                .contains(OUTPUT + "v720_00000.m4s", OUTPUT + "v720_00001.m4s", OUTPUT + "v480_00001.m4s")
                .contains(OUTPUT + "v360_00001.m4s", OUTPUT + "a1.m3u8", OUTPUT + "a1_00001.m4s")
                .noneMatch(key -> key.endsWith(".tmp"));
        assertThat(store.order().get(store.order().size() - 1)).isEqualTo(OUTPUT + "master.m3u8");
        assertThat(store.text(OUTPUT + "master.m3u8"))
                .contains("RESOLUTION=1280x720,FRAME-RATE=30.000,CODECS=\"avc1.64001f,mp4a.40.2\",AUDIO=\"audio\"")
                .contains("RESOLUTION=854x480", "RESOLUTION=640x360");
        assertThat(percents).isSorted().last().isEqualTo(99);
        assertThat(leftInWorkDirectory()).isEmpty();
    }

    @Test
    void aPortraitFilmStaysPortraitAndSilent() throws Exception {
        silent("testsrc2=size=404x720:rate=25:duration=2", "-f", "mp4");

        assertThat(transcode()).isEqualTo(new Outcome.Playable(2000, 404, 720));
        assertThat(store.text(OUTPUT + "master.m3u8"))
                .contains("RESOLUTION=404x720")
                .doesNotContain("AUDIO");
    }

    @Test
    void aSmallFilmWithoutSoundHasASingleStream() throws Exception {
        silent("testsrc2=size=320x180:rate=25:duration=2", "-f", "mp4");

        assertThat(transcode()).isEqualTo(new Outcome.Playable(2000, 320, 180));
        assertThat(store.keysUnder(OUTPUT))
                .filteredOn(key -> key.endsWith("_init.mp4"))
                .singleElement()
                .satisfies(key -> assertThat(store.text(
                                OUTPUT + key.substring(OUTPUT.length()).replace("_init.mp4", ".m3u8")))
                        .contains(key.substring(OUTPUT.length())));
    }

    @Test
    void aWebmFilmIsAccepted() throws Exception {
        original(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x180:rate=25:duration=2",
                "-f",
                "lavfi",
                "-i",
                "sine=duration=2",
                "-c:v",
                "libvpx",
                "-deadline",
                "realtime",
                "-c:a",
                "libopus",
                "-f",
                "webm");

        assertThat(transcode()).isEqualTo(new Outcome.Playable(2000, 320, 180));
    }
}
