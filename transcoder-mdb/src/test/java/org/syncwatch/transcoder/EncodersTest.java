package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.transcoder.hls.Encoder;
import org.syncwatch.transcoder.process.WatchdogSettings;

@Timeout(60)
class EncodersTest {

    private static final String CARD = "h264_vaapi";

    @TempDir
    Path scratch;

    @Test
    void theSoftwareEncoderIsReallyTried() {
        assertThat(encoders(Tools.directory(), "libx264").state())
                .isEqualTo(new Encoders.State(List.of("libx264"), List.of("libx264"), "libx264"));
    }

    @Test
    void aCardThatEncodesIsUsed() throws Exception {
        Encoders encoders = encoders(ffmpeg("exit 0"), CARD);

        assertThat(encoders.state())
                .isEqualTo(new Encoders.State(List.of(CARD, "libx264"), List.of(CARD, "libx264"), CARD));
        assertThat(encoders.chosen().name()).isEqualTo(CARD);
    }

    @Test
    void aCardThatDoesNotIsReplacedAndEachIsTriedOnlyOnce() throws Exception {
        Encoders encoders = encoders(ffmpeg("case \"$*\" in *" + CARD + "*) exit 1;; esac"), CARD);

        for (int look = 0; look < 3; look++) {
            assertThat(encoders.state())
                    .isEqualTo(new Encoders.State(List.of(CARD, "libx264"), List.of("libx264"), "libx264"));
            assertThat(encoders.chosen()).isEqualTo(Encoder.SOFTWARE);
        }
        assertThat(Files.readAllLines(scratch.resolve("trials")))
                .hasSize(2)
                .allMatch(arguments -> arguments.contains("-frames:v 1 "));
    }

    @Test
    void aCardThatHangsDoesNotWork() throws Exception {
        Encoders encoders = encoders(ffmpeg("case \"$*\" in *" + CARD + "*) exec sleep 300;; esac"), CARD);

        assertThat(encoders.state().working()).containsExactly("libx264");
    }

    @Test
    void nothingIsConcludedWithoutAnFfmpeg() throws Exception {
        Encoders encoders = encoders(Files.createDirectories(scratch.resolve("tools")), "libx264");
        assertThat(encoders.state().working()).isEmpty();

        ffmpeg("exit 0");
        assertThat(encoders.state().working()).containsExactly("libx264");
    }

    /** A directory with a stand-in that notes what it is asked. */
    private Path ffmpeg(String script) throws IOException {
        Path tools = Files.createDirectories(scratch.resolve("tools"));
        String text = "#!/bin/sh\necho \"$*\" >> " + scratch.resolve("trials") + "\n" + script + "\n";
        Path ffmpeg = Files.writeString(tools.resolve("ffmpeg"), text);
        assertThat(ffmpeg.toFile().setExecutable(true)).isTrue();
        return tools;
    }

    private Encoders encoders(Path tools, String wanted) {
        Duration stall = Duration.ofSeconds(5);
        TranscoderSettings settings = new TranscoderSettings(
                Optional.of(tools.toString()),
                Optional.of(scratch.resolve("work").toString()),
                Duration.ofHours(3),
                new WatchdogSettings(Duration.ofMinutes(4), stall, 6L << 30, 4L << 30, 1L << 30));
        LadderSettings ladder = new LadderSettings(List.of(360), wanted, Duration.ofSeconds(4), 12_000);
        return new Encoders(settings, ladder, new Attempts());
    }
}
