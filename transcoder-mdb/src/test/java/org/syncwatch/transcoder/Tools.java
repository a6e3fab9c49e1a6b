package org.syncwatch.transcoder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;

/** The ffmpeg of the tests, and films made with it. */
final class Tools {

    private static final Path DIRECTORY = unpacked();

    private Tools() {}

    static Path directory() {
        return DIRECTORY;
    }

    static Path film(Path file, String... options) throws IOException, InterruptedException {
        List<String> argv = new ArrayList<>(List.of(DIRECTORY.resolve("ffmpeg").toString(), "-v", "error", "-y"));
        argv.addAll(List.of(options));
        argv.add(file.toString());
        run(argv);
        return file;
    }

    /** When the earliest sample of a file is shown, in seconds, after what its edit list cuts off. */
    static double firstShown(Path file) throws IOException, InterruptedException {
        return shown(file).stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** When each sample of a file is shown, in seconds and in order. */
    static List<Double> shown(Path file) throws IOException, InterruptedException {
        return run(List.of(
                        DIRECTORY.resolve("ffprobe").toString(),
                        "-v",
                        "error",
                        "-show_entries",
                        "packet=pts_time,flags",
                        "-of",
                        "csv=p=0",
                        file.toString()))
                .lines()
                .map(line -> line.split(","))
                .filter(fields -> !fields[1].contains("D"))
                .map(fields -> Double.parseDouble(fields[0]))
                .sorted()
                .toList();
    }

    private static String run(List<String> argv) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(argv).redirectErrorStream(true);
        builder.environment().put("LD_LIBRARY_PATH", DIRECTORY.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "ffmpeg did not start or failed (Debian: apt-get install libxcb1 libxcb-shm0 libasound2 libpulse0): "
                            + output);
        }
        return output;
    }

    private static Path unpacked() {
        Loader.load(ffprobe.class);
        Path tool = Path.of(Loader.load(ffmpeg.class));
        return tool.resolveSibling("");
    }
}
