package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncwatch.protocol.job.TranscodeReport.Progressed;
import org.syncwatch.protocol.job.TranscodeReport.Watchable;

class TranscodingTest extends TranscodingSetting {

    @Test
    void aFilmBecomesPlayableInEverySizeUpToItsOwn() throws Exception {
        eightSecondsWithSound();

        Outcome outcome = transcode();

        assertPlayable(outcome, 8000, 1280, 720);
        assertThat(store.keysUnder(OUTPUT))
                .contains(OUTPUT + "master.m3u8", OUTPUT + "v720.m3u8", OUTPUT + "v720_init.mp4")
                .contains(OUTPUT + "v720_00000.m4s", OUTPUT + "v720_00001.m4s", OUTPUT + "v480_00001.m4s")
                .contains(OUTPUT + "v360_00001.m4s", OUTPUT + "a1.m3u8", OUTPUT + "a1_00001.m4s")
                .noneMatch(key -> key.endsWith(".tmp"));
        assertThat(store.order())
                .containsSubsequence(
                        OUTPUT + "poster.jpg",
                        OUTPUT + "v720_00000.m4s",
                        OUTPUT + "v720.m3u8",
                        OUTPUT + "master.m3u8",
                        OUTPUT + "sprites_000.jpg",
                        OUTPUT + "sprites.vtt");
        assertThat(store.text(OUTPUT + "v360.m3u8")).contains("#EXT-X-PLAYLIST-TYPE:EVENT", "#EXT-X-ENDLIST");
        for (String name : List.of("v720", "v480", "v360")) {
            assertThat(firstShown(name)).as(name).isCloseTo(0, within(0.001));
        }
        assertThat(Tools.shown(whole("a1"))).as("sound, after its priming").contains(0.0);
        assertThat(store.text(OUTPUT + "master.m3u8"))
                .contains("RESOLUTION=1280x720,FRAME-RATE=30.000,CODECS=\"avc1.64001f,mp4a.40.2\",AUDIO=\"audio\"")
                .contains("RESOLUTION=854x480", "RESOLUTION=640x360");
        assertThat(reported(Progressed.class))
                .extracting(Progressed::percent)
                .isSorted()
                .startsWith(0);
        assertThat(reported(Watchable.class))
                .last()
                .satisfies(last -> assertThat(last.playableMs()).isBetween(5900L, 8100L));
        assertThat(leftInWorkDirectory()).isEmpty();
    }

    private void eightSecondsWithSound() throws Exception {
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
    }

    @Test
    void theBeginningCanBeWatchedWhileTheRestIsMade() throws Exception {
        silent("testsrc2=size=1280x720:rate=30:duration=60", "-g", "600", "-f", "mp4");

        transcode();

        assertThat(reported(Watchable.class))
                .first()
                .satisfies(first -> assertThat(first.playableMs()).isLessThan(40_000L));
        assertThat(store.text(OUTPUT + "sprites.vtt"))
                .endsWith("00:00:58.000 --> 00:01:00.000\nsprites_000.jpg#xywh=1440,180,160,90\n");
    }

    @Test
    void aPortraitFilmStaysPortraitAndSilent() throws Exception {
        silent("testsrc2=size=404x720:rate=25:duration=2", "-f", "mp4");

        assertPlayable(transcode(), 2000, 404, 720);
        assertThat(store.text(OUTPUT + "master.m3u8"))
                .contains("RESOLUTION=404x720")
                .doesNotContain("AUDIO");
    }

    @Test
    void aSmallFilmWithoutSoundHasASingleStream() throws Exception {
        silent("testsrc2=size=320x180:rate=25:duration=2", "-f", "mp4");

        assertPlayable(transcode(), 2000, 320, 180);
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

        assertPlayable(transcode(), 2000, 320, 180);
    }
}
