package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedFilmsTest extends TranscodingSetting {

    @Test
    void soundAloneIsNoFilm() throws Exception {
        original("-f", "lavfi", "-i", "sine=duration=2", "-f", "mp4");

        assertThat(code(transcode())).isEqualTo("no_video_stream");
    }

    @Test
    void aFilmCutOffInTheMiddleIsIncompleteAndLeavesNothing() throws Exception {
        Path whole = silent("testsrc2=size=640x360:rate=30:duration=20", "-movflags", "+faststart", "-f", "mp4");
        cutInHalf(whole);

        assertThat(code(transcode())).isEqualTo("incomplete");
        assertThat(store.keysUnder("hls")).isEmpty();
    }

    @Test
    void aMatroskaFilmCutOffInTheMiddleIsIncomplete() throws Exception {
        Path whole = silent("testsrc2=size=640x360:rate=30:duration=20", "-f", "matroska");
        cutInHalf(whole);

        assertThat(code(transcode())).isEqualTo("incomplete");
    }

    @Test
    void whatWasPublishedCountsAgainstTheLimitAndTheUploadDoesNot() throws Exception {
        Path whole = silent("testsrc2=size=640x360:rate=30:duration=20", "-f", "mp4");
        mostOutput = 400_000;
        assertThat(Files.size(whole)).isGreaterThan(mostOutput);

        assertThat(code(transcode())).isEqualTo("too_much_output");
        assertThat(store.order()).anyMatch(key -> key.endsWith(".m4s"));
        assertThat(store.keysUnder("hls")).isEmpty();
    }

    @Test
    void aFilmWithoutItsIndexIsIncomplete() throws Exception {
        Path whole = silent("testsrc2=size=640x360:rate=30:duration=5", "-f", "mp4");
        cutInHalf(whole);

        assertThat(code(transcode())).isEqualTo("incomplete");
    }

    @Test
    void textIsNoFilm() throws Exception {
        Files.writeString(scratch.resolve("store/originals/film"), "just words\n".repeat(1000));

        assertThat(code(transcode())).isEqualTo("unreadable_file");
    }

    @Test
    void aFilmLongerThanAllowedIsRefusedBeforeAnyWork() throws Exception {
        silent("testsrc2=size=64x64:rate=1:duration=10860", "-f", "mp4");

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

    private static void cutInHalf(Path film) throws IOException {
        byte[] bytes = Files.readAllBytes(film);
        Files.write(film, Arrays.copyOf(bytes, bytes.length / 2));
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
}
