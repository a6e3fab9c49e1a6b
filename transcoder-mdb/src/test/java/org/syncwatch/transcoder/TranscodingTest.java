package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.protocol.job.TranscodeJob;

@Timeout(120)
class TranscodingTest {

    private static final TranscodeJob JOB = new TranscodeJob("film", "originals/film");
    private static final String OUTPUT = "hls/film/first/";

    @TempDir
    Path scratch;

    private DirectoryStore store;
    private final List<Integer> percents = new ArrayList<>();

    @BeforeEach
    void emptyStore() throws IOException {
        store = new DirectoryStore(Files.createDirectories(scratch.resolve("store")));
        Files.createDirectories(scratch.resolve("store/originals"));
    }

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
        original(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=404x720:rate=25:duration=2",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-f",
                "mp4");

        assertThat(transcode()).isEqualTo(new Outcome.Playable(2000, 404, 720));
        assertThat(store.text(OUTPUT + "master.m3u8"))
                .contains("RESOLUTION=404x720")
                .doesNotContain("AUDIO");
    }

    @Test
    void aSmallFilmWithoutSoundHasASingleStream() throws Exception {
        original(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x180:rate=25:duration=2",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-f",
                "mp4");

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

    @Test
    void soundAloneIsNoFilm() throws Exception {
        original("-f", "lavfi", "-i", "sine=duration=2", "-f", "mp4");

        assertThat(code(transcode())).isEqualTo("no_video_stream");
    }

    @Test
    void aFilmCutOffInTheMiddleIsIncompleteAndLeavesNothing() throws Exception {
        Path whole = original(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=640x360:rate=30:duration=20",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-movflags",
                "+faststart",
                "-f",
                "mp4");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(code(transcode())).isEqualTo("incomplete_file");
        assertThat(store.keysUnder("hls")).isEmpty();
    }

    @Test
    void aMatroskaFilmCutOffInTheMiddleIsIncomplete() throws Exception {
        Path whole = original(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=640x360:rate=30:duration=20",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-f",
                "matroska");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(code(transcode())).isEqualTo("incomplete_file");
    }

    @Test
    void aFilmWithoutItsIndexIsIncomplete() throws Exception {
        Path whole = original(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=640x360:rate=30:duration=5",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-f",
                "mp4");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(code(transcode())).isEqualTo("incomplete_file");
    }

    @Test
    void textIsNoFilm() throws Exception {
        Files.writeString(scratch.resolve("store/originals/film"), "just words\n".repeat(1000));

        assertThat(code(transcode())).isEqualTo("unreadable_file");
    }

    @Test
    void aFilmLongerThanAllowedIsRefusedBeforeAnyWork() throws Exception {
        original(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=64x64:rate=1:duration=10860",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-f",
                "mp4");

        assertThat(code(transcode())).isEqualTo("too_long");
    }

    @Test
    void aPlaylistInDisguiseReachesNeitherFilesNorTheNetwork() throws Exception {
        Path canary =
                original("-f", "lavfi", "-i", "testsrc2=size=64x64:duration=1", "-pix_fmt", "yuv420p", "-f", "mp4");
        Path moved = Files.move(canary, scratch.resolve("canary.mp4"));
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/segment.ts";
            for (String bait : List.of("file://" + moved, moved.toString(), address)) {
                disguise("#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n" + bait + "\n#EXT-X-ENDLIST\n");
                assertThat(code(transcode())).isEqualTo("unreadable_file");
                disguise("ffconcat version 1.0\nfile '" + bait + "'\n");
                assertThat(code(transcode())).isEqualTo("unreadable_file");
            }
            assertThat(connected(listener)).isFalse();
        }
    }

    private void disguise(String text) throws IOException {
        Files.write(scratch.resolve("store/originals/film"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean connected(ServerSocket listener) throws IOException {
        listener.setSoTimeout(200);
        try {
            listener.accept().close();
            return true;
        } catch (SocketTimeoutException nobodyCame) {
            return false;
        }
    }

    private Path original(String... options) throws IOException, InterruptedException {
        return Tools.film(scratch.resolve("store/originals/film"), options);
    }

    private Outcome transcode() {
        TranscoderSettings settings = new TranscoderSettings(
                Optional.of(Tools.directory().toString()),
                Optional.of(scratch.resolve("work").toString()),
                Duration.ofHours(3),
                Duration.ofMinutes(2),
                Duration.ofSeconds(30),
                6L << 30);
        return new Transcoding(store, settings).run(JOB, "first", percents::add);
    }

    private static String code(Outcome outcome) {
        return outcome instanceof Outcome.Unplayable unplayable ? unplayable.code() : outcome.toString();
    }

    private List<Path> leftInWorkDirectory() throws IOException {
        try (var files = Files.list(scratch.resolve("work"))) {
            return files.toList();
        }
    }
}
