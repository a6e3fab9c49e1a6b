package org.syncwatch.system.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.syncwatch.system.checker.Laboratory;
import org.syncwatch.system.film.TestFilm;
import org.syncwatch.system.stack.Ledger;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.wire.Rest;

/** From letting go of a film over the page to its first frame on both people's screens. */
public final class FirstFrameBench {

    private static final double MS_PER_SECOND = 1000;

    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration WARM_WITHIN = Duration.ofMinutes(2);

    /** Makes a film below a directory. */
    private interface Making {
        Path of(TestFilm films, Path directory) throws Exception;
    }

    private final Report report = new Report(
            "first-frame",
            "From dropping a 720p film to its first frame, in s",
            "",
            "all in storage",
            "uploader",
            "both screens");

    private int stacks;

    private FirstFrameBench() {}

    public static void main(String[] arguments) throws Exception {
        FirstFrameBench bench = new FirstFrameBench();
        Idle idle = new Idle();
        Making shortFilm = (films, directory) -> films.numbered(directory.resolve("short.mp4"), SHORT, 1280, 720);
        bench.measure("30 s that are copied, the nodes' first film", false, shortFilm);
        bench.measure("30 s that are copied", true, shortFilm);
        bench.measure(
                "2 min that are copied",
                true,
                (films, directory) -> films.numbered(directory.resolve("copied.mp4"), LONG, 1280, 720));
        bench.measure(
                "2 min that have to be encoded",
                true,
                (films, directory) -> films.sparse(directory.resolve("encoded.mp4"), LONG, 1280, 720));
        bench.report.publish(idle.percent());
    }

    /** @param warm whether each node has taken and made a film before */
    private void measure(String label, boolean warm, Making making) throws Exception {
        try (Cinema cinema = Cinema.open("first-frame-" + stacks++)) {
            Path directory = Files.createDirectories(Path.of("target", "bench"));
            TestFilm films = new TestFilm(cinema.stack().mediaTools());
            Path film = making.of(films, directory);
            if (warm) {
                Path another = films.numbered(directory.resolve("another.mp4"), Duration.ofSeconds(10), 640, 360);
                warm(cinema.stack(), another);
            }
            double dropped = cinema.ada().drop(film);
            double hers = seconds(cinema.ada().firstFrameAt() - dropped);
            double both = Math.max(hers, seconds(cinema.bob().firstFrameAt() - dropped));
            double stored = seconds(storedAt(cinema.stack()) - dropped);
            String[] cells = {Report.text(stored), Report.text(hers), Report.text(both)};
            report.add(label, new double[] {stored, hers, both}, cells);
        }
    }

    private static void warm(LocalStack stack, Path film) throws Exception {
        for (int node = 1; node <= 2; node++) {
            Rest uploader = Rest.nobody(stack.node(node)).somebody("warm" + node);
            Laboratory.awaitStatus(uploader, Laboratory.upload(uploader, film), "READY", WARM_WITHIN);
        }
    }

    /** When the last upload was whole, ms since 1970. */
    private static double storedAt(LocalStack stack) throws Exception {
        try (Connection database = Ledger.open(stack);
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("select max(created_at) from video")) {
            found.next();
            return found.getTimestamp(1).getTime();
        }
    }

    private static double seconds(double ms) {
        return ms / MS_PER_SECOND;
    }
}
