package org.syncwatch.system.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.syncwatch.system.film.TestFilm;

/** From letting go of a film over the page to its first frame on both people's screens. */
public final class FirstFrameBench {

    private static final double MS_PER_SECOND = 1000;

    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(5);

    /** Makes a film below a directory. */
    private interface Making {
        Path of(TestFilm films, Path directory) throws Exception;
    }

    private final Report report = new Report(
            "first-frame", "From dropping a 720p film to its first frame, in s", "", "uploader", "both screens");

    private FirstFrameBench() {}

    public static void main(String[] arguments) throws Exception {
        FirstFrameBench bench = new FirstFrameBench();
        Idle idle = new Idle();
        bench.measure(
                "30 s that are copied",
                (films, directory) -> films.numbered(directory.resolve("copied.mp4"), SHORT, 1280, 720));
        bench.measure(
                "5 min that are copied",
                (films, directory) -> films.numbered(directory.resolve("copied.mp4"), LONG, 1280, 720));
        bench.measure(
                "5 min that have to be encoded",
                (films, directory) -> films.sparse(directory.resolve("encoded.mp4"), LONG, 1280, 720));
        bench.report.publish(idle.percent());
    }

    private void measure(String label, Making making) throws Exception {
        try (Cinema cinema = Cinema.open("first-frame")) {
            Path directory = Files.createDirectories(Path.of("target", "bench"));
            Path film = making.of(new TestFilm(cinema.stack().mediaTools()), directory);
            double dropped = cinema.ada().drop(film);
            double hers = seconds(cinema.ada().firstFrameAt() - dropped);
            double both = Math.max(hers, seconds(cinema.bob().firstFrameAt() - dropped));
            report.add(label, new double[] {hers, both}, Report.text(hers), Report.text(both));
        }
    }

    private static double seconds(double ms) {
        return ms / MS_PER_SECOND;
    }
}
