package org.syncwatch.ear.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.syncwatch.ear.server.Site;

/** Films made for a test. */
public final class Films {

    private Films() {}

    /** Three seconds of a moving test picture with a tone. */
    public static Path threeSeconds(Site site) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("film");
        var film = folder.resolve("train.mp4");
        var ffmpeg = Path.of(site.variable("SYNCWATCH_FFMPEG_DIRECTORY"), "ffmpeg");
        var process = new ProcessBuilder(List.of(
                        ffmpeg.toString(),
                        "-v",
                        "error",
                        "-nostdin",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=size=640x360:rate=25:duration=3",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=frequency=440:duration=3",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        "-pix_fmt",
                        "yuv420p",
                        "-c:a",
                        "aac",
                        film.toString()))
                .redirectErrorStream(true)
                .start();
        var complaints = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("no film: " + complaints);
        }
        // Deleted in the reverse order.
        folder.toFile().deleteOnExit();
        film.toFile().deleteOnExit();
        return film;
    }
}
