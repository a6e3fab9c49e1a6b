package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are made to harm: each is refused in words, reaches nothing and leaves nothing. */
class HostileFilesTest extends TranscodingSetting {

    /** Its identifier and length; the length of the film follows as a double, in milliseconds. */
    private static final String MATROSKA_DURATION = "D\u0089\u0088";

    private static final String SECRET = "the canary sings";
    private static final int STREAMS = 1000;

    private ServerSocket listener;
    private Path canary;

    @BeforeEach
    void somethingToReachFor() throws IOException {
        listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        canary = Files.writeString(scratch.resolve("canary.txt"), ExternalMovie.TEXT_LENGTH + SECRET.repeat(100));
    }

    @AfterEach
    void nothingWasReached() throws IOException {
        try (ServerSocket closing = listener) {
            assertThat(connected(closing)).as("a connection was made").isFalse();
        }
        for (String key : store.keysUnder("hls")) {
            assertThat(new String(
                            Files.readAllBytes(scratch.resolve("store").resolve(key)), StandardCharsets.ISO_8859_1))
                    .as(key)
                    .doesNotContain(SECRET);
        }
        assertThat(scratch.resolve("work"))
                .satisfiesAnyOf(
                        work -> assertThat(work).doesNotExist(),
                        work -> assertThat(work).isEmptyDirectory());
    }

    @ParameterizedTest
    @MethodSource("org.syncwatch.transcoder.Disguises#all")
    void whatPointsElsewhereIsNoFilm(String disguise) throws Exception {
        for (String text : Disguises.baited(disguise, canary, listener.getLocalPort())) {
            write(text.getBytes(StandardCharsets.UTF_8));
            assertThat(code(transcode())).isEqualTo("unreadable_file");
        }
    }

    @Test
    void aFilmWhoseSamplesStandInAnotherFileIsNoFilm() throws Exception {
        for (byte[] movie : ExternalMovie.both(canary)) {
            write(movie);
            assertThat(code(transcode())).isEqualTo("unreadable_file");
            assertThat(store.keysUnder("hls")).isEmpty();
        }
    }

    @Test
    void thatFilmWouldTellItsSecretWithoutTheGuard() throws Exception {
        Path movie = Files.write(scratch.resolve("movie.mov"), ExternalMovie.byAlias(canary));

        Path text = Tools.film(
                scratch.resolve("text.vtt"), ExternalMovie.unguarded(movie).toArray(String[]::new));

        assertThat(text).content().contains(SECRET);
    }

    @Test
    void whatIsNoFilmAtAllIsUnreadable() throws Exception {
        byte[] garbage = new byte[1 << 20];
        new Random(7).nextBytes(garbage);
        byte[] disguised = garbage.clone();
        ByteBuffer.wrap(disguised).put("\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.ISO_8859_1));

        for (byte[] bytes : List.of(new byte[0], new byte[1 << 16], garbage, zip())) {
            write(bytes);
            assertThat(code(transcode())).isEqualTo("unreadable_file");
        }
        write(disguised);
        assertThat(code(transcode())).isIn("unreadable_file", "incomplete");
    }

    @Test
    void aPictureLargerThanAMachineIsRefusedBeforeItIsDecoded() throws Exception {
        original(
                "-f",
                "lavfi",
                "-i",
                "color=size=8192x8192:rate=1",
                "-frames:v",
                "1",
                "-c:v",
                "mjpeg",
                "-f",
                "matroska");

        assertThat(code(transcode())).isIn("too_many_pixels", "unreadable_file");
    }

    @Test
    void aThousandStreamsAreRefusedInBoundedTime() throws Exception {
        Path sound = Tools.film(
                scratch.resolve("sound.mka"),
                "-f",
                "lavfi",
                "-i",
                "anullsrc=r=8000:cl=mono",
                "-t",
                "0.1",
                "-c:a",
                "pcm_s16le");
        List<String> options = new ArrayList<>(List.of("-i", sound.toString()));
        Collections.nCopies(STREAMS, List.of("-map", "0:a")).forEach(options::addAll);
        options.addAll(List.of("-c", "copy", "-f", "matroska"));
        original(options.toArray(String[]::new));

        assertThat(code(transcode())).isIn("too_many_streams", "no_video_stream", "unreadable_file");
    }

    @Test
    void aFilmThatSaysItIsEndlessIsRefused() throws Exception {
        original("-f", "lavfi", "-i", "testsrc2=size=64x64:rate=10:duration=1", "-c:v", "libx264", "-f", "matroska");
        byte[] bytes = Files.readAllBytes(scratch.resolve("store/originals/film"));
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(MATROSKA_DURATION);
        ByteBuffer.wrap(bytes).putDouble(at + MATROSKA_DURATION.length(), 1e13);
        write(bytes);

        assertThat(code(transcode())).isEqualTo("too_long");
    }

    @Test
    void whatAFilmSaysOfItsLengthIsNotBelievedWhereItsFramesTellIt() throws Exception {
        Path film = silent("testsrc2=size=64x64:rate=10:duration=1", "-f", "mp4");
        byte[] bytes = Files.readAllBytes(film);
        for (String box : List.of("mvhd", "mdhd")) {
            int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(box);
            ByteBuffer.wrap(bytes).putInt(at + 4 + 16, Integer.MAX_VALUE);
        }
        write(bytes);

        assertPlayable(transcode(), 1000, 64, 64);
    }

    @Test
    void formatsWhoseDecodersNobodyAuditsAreNotDecoded() throws Exception {
        for (String codec : List.of("magicyuv", "ffv1", "utvideo", "rawvideo")) {
            original("-f", "lavfi", "-i", "testsrc2=size=64x64:rate=5:duration=1", "-c:v", codec, "-f", "matroska");
            assertThat(code(transcode())).as(codec).isIn("unsupported_codec", "unreadable_file");
            original("-f", "lavfi", "-i", "testsrc2=size=64x64:rate=5:duration=1", "-c:v", codec, "-f", "avi");
            assertThat(code(transcode())).as(codec + " in avi").isEqualTo("unreadable_file");
        }
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(scratch.resolve("store/originals/film"), bytes);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("film.mp4"));
            zip.write(new byte[100_000]);
        }
        return bytes.toByteArray();
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
