package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.transcoder.hls.MediaPlaylist;

/** Films that browsers play as they are. */
class FastPathTest extends TranscodingSetting {

    @Test
    void aCompliantFilmIsPlayableAsItIsAndSmallerSizesFollowInStep() throws Exception {
        compliant("-g", "50", "-f", "mp4");

        Outcome outcome = transcode();

        assertPlayable(outcome, 14_000, 854, 480);
        assertThat(store.keysUnder(OUTPUT)).contains(OUTPUT + "v480.m3u8").noneMatch(key -> key.contains("v360"));
        TranscodeJob next = ((Outcome.Playable) outcome).next().orElseThrow();
        assertThat(next).isEqualTo(TranscodeJob.sizes("film", "originals/film", "first"));

        assertThat(run(next, "3f2a77b0-1")).isEqualTo(new Outcome.Widened(1));

        assertThat(store.text(OUTPUT + "master.m3u8"))
                .contains("RESOLUTION=854x480", "v480.m3u8", "RESOLUTION=640x360", "v360x3f2a77.m3u8")
                .contains("TYPE=AUDIO");
        assertThat(store.keysUnder(OUTPUT)).contains(OUTPUT + "sprites.vtt", OUTPUT + "sprites_000.jpg");
        assertInStep("v480", "v360x3f2a77");
        assertThat(firstShown("v480")).isCloseTo(0, within(0.001));
        assertThat(Tools.shown(whole("a1"))).as("sound, after its priming").anyMatch(time -> Math.abs(time) < 0.001);
        assertThat(run(next, "again")).as("a second delivery").isEqualTo(new Outcome.Widened(0));
    }

    @Test
    void aMatroskaFilmWhoseSoundBeginsEarlierStartsAtZeroToo() throws Exception {
        compliant("-g", "50", "-f", "matroska");

        TranscodeJob next = ((Outcome.Playable) transcode()).next().orElseThrow();
        run(next, "sizes");

        assertThat(firstShown("v480")).isCloseTo(0, within(0.001));
        assertInStep("v480", "v360xsizes");
    }

    @Test
    void aFilmThatCanBeCutTooRarelyIsEncoded() throws Exception {
        compliant("-g", "250", "-sc_threshold", "0", "-f", "mp4");

        Outcome.Playable playable = (Outcome.Playable) transcode();

        assertThat(playable.next()).isEmpty();
        assertThat(store.keysUnder(OUTPUT)).contains(OUTPUT + "v360.m3u8");
    }

    @Test
    void whatGoesWrongWithSmallerSizesLeavesTheFilmAsItIs() throws Exception {
        compliant("-g", "50", "-f", "mp4");
        TranscodeJob next = ((Outcome.Playable) transcode()).next().orElseThrow();
        String master = store.text(OUTPUT + "master.m3u8");
        Files.writeString(store.path("originals/film"), "no film any more");

        assertThat(run(next, "sizes")).isEqualTo(new Outcome.Widened(0));

        assertThat(store.text(OUTPUT + "master.m3u8")).isEqualTo(master);
        assertThat(new Outcome.Widened(0).report(next, "sizes")).isEmpty();
    }

    private void compliant(String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc2=size=854x480:rate=25:duration=14"));
        all.addAll(List.of("-f", "lavfi", "-i", "sine=duration=14", "-c:v", "libx264", "-preset", "veryfast"));
        all.addAll(List.of("-pix_fmt", "yuv420p", "-c:a", "aac"));
        all.addAll(List.of(options));
        original(all.toArray(String[]::new));
    }

    /** The same frames at the same times, cut at the same ones. */
    private void assertInStep(String one, String other) throws Exception {
        List<Double> shown = Tools.shown(whole(one));
        List<Double> beside = Tools.shown(whole(other));
        assertThat(beside).hasSameSizeAs(shown);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(beside.get(i)).isCloseTo(shown.get(i), within(0.001));
        }
        List<Double> cuts = cuts(one);
        List<Double> cutsBeside = cuts(other);
        assertThat(cutsBeside).hasSameSizeAs(cuts);
        for (int i = 0; i < cuts.size(); i++) {
            assertThat(cutsBeside.get(i)).isCloseTo(cuts.get(i), within(0.002));
        }
    }

    private List<Double> cuts(String name) throws Exception {
        return MediaPlaylist.read(store.text(OUTPUT + name + ".m3u8").lines().toList()).segments().stream()
                .map(MediaPlaylist.Segment::seconds)
                .toList();
    }
}
