package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncwatch.transcoder.process.ChildProcess;
import org.syncwatch.transcoder.process.Confinement;
import org.syncwatch.transcoder.process.Limits;
import org.syncwatch.transcoder.process.Output;
import org.syncwatch.transcoder.process.RunningChildren;

/** What hostile files make ffprobe and ffmpeg ask of the kernel; the node serves neither of them over any address. */
class SystemCallsTest extends TranscodingSetting {

    private ServerSocket listener;
    private Path canary;
    private SystemCalls calls;

    @BeforeEach
    void watchAndBait() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        canary = Files.writeString(scratch.resolve("canary.txt"), ExternalMovie.TEXT_LENGTH + "sing ".repeat(100));
        calls = SystemCalls.watched(scratch);
        tools = calls.tools();
    }

    @AfterEach
    void hangUp() throws IOException {
        listener.close();
    }

    @Test
    void textsThatPointElsewhereAreLeftAtThat() throws Exception {
        List<String> texts = Disguises.all()
                .flatMap(disguise -> Disguises.baited(disguise, canary, listener.getLocalPort()).stream())
                .toList();
        for (String text : texts) {
            assertThat(code(transcode(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo("unreadable_file");
        }

        assertThat(calls.runs("ffprobe")).isEqualTo(texts.size());
        assertHarmless();
    }

    @Test
    void samplesInAnotherFileAreLeftAlone() throws Exception {
        for (byte[] movie : ExternalMovie.both(canary)) {
            assertThat(code(transcode(movie))).isEqualTo("unreadable_file");
        }

        assertThat(calls.runs("ffmpeg")).isPositive();
        assertHarmless();
    }

    @Test
    void aFilmNeedsNothingElseEither() throws Exception {
        silent("testsrc2=size=64x64:rate=10:duration=1", "-f", "mp4");

        assertPlayable(transcode(), 1000, 64, 64);
        assertThat(calls.runs("ffmpeg")).isPositive();
        assertHarmless();
    }

    @Test
    void whoDoesReachForThemIsSeen() throws Exception {
        String ffprobe = tools.resolve("ffprobe").toString();
        String ffmpeg = tools.resolve("ffmpeg").toString();
        String address = "http://127.0.0.1:" + listener.getLocalPort() + "/segment.ts";
        List<String> reaching = List.of(ffprobe, "-v", "error", "-rw_timeout", "1000000", "-i", address);
        Path movie = Files.write(scratch.resolve("movie.mov"), ExternalMovie.byAlias(canary));

        assertThat(new ProcessBuilder(reaching).start().waitFor()).isNotZero();
        List<String> free = calls.internet();
        assertThat(free)
                .anyMatch(call -> call.contains("connect(") && call.contains("htons(" + listener.getLocalPort() + ")"));
        // As the node runs its children, only without the guard: what fails for want of a network is seen as well.
        confined(reaching);
        assertThat(calls.internet()).hasSizeGreaterThan(free.size());
        List<String> telling = new ArrayList<>(ExternalMovie.unguarded(movie));
        telling.add(0, ffmpeg);
        telling.add("text.vtt");
        confined(telling);
        assertThat(calls.opened()).contains(canary.toString());
        assertThat(calls.started())
                .contains(
                        Tools.directory().resolve("ffprobe").toString(),
                        Tools.directory().resolve("ffmpeg").toString());
    }

    private void assertHarmless() throws IOException {
        assertThat(calls.internet()).isEmpty();
        assertThat(calls.opened()).isNotEmpty().noneMatch(path -> path.contains("canary"));
        assertThat(calls.started())
                .isNotEmpty()
                .isSubsetOf(
                        Tools.directory().resolve("ffprobe").toString(),
                        Tools.directory().resolve("ffmpeg").toString());
    }

    private Outcome transcode(byte[] original) throws IOException {
        Files.write(scratch.resolve("store/originals/film"), original);
        return transcode();
    }

    private void confined(List<String> command) throws IOException, InterruptedException {
        Limits limits =
                new Limits(Duration.ofMinutes(1), Duration.ofMinutes(1), 6L << 30, 4L << 30, 1L << 30, 1L << 30);
        new ChildProcess(Confinement.ofThisMachine(), limits, new RunningChildren())
                .run(command, Output.none(scratch), line -> {});
    }
}
