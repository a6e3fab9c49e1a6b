package org.syncwatch.system.bench.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.syncwatch.system.bench.Idle;
import org.syncwatch.system.bench.Report;

/** What the generator itself can bear: the same rooms, the same rates, and a server that does next to nothing. */
final class SelfCheck {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final double FIRST_TRIED = 20;

    private SelfCheck() {}

    static void run(Flags flags, Report report) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(
                flags.machine().serverCores().isEmpty()
                        ? List.of()
                        : List.of("taskset", "-c", flags.machine().serverCores()));
        command.addAll(List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-Xmn128m",
                "-cp",
                System.getProperty("java.class.path"),
                StandIn.class.getName()));
        Process server = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                Crowd crowd = crowd(flags, said.readLine())) {
            crowd.fill();
            crowd.show("film");
            Measurement measurement = new Measurement(crowd, Map.of("launcher", server.pid()), flags);
            Idle idle = new Idle();
            if (flags.wants(Flags.STEADY)) {
                Outcome steady = measurement.of(flags.rate(), WARM_UP, Duration.ofSeconds(flags.seconds()));
                steady.enter(report, "stand-in, " + Report.text(flags.rate()) + " commands/s per room");
            } else {
                Saturation.find(measurement, report, "stand-in", FIRST_TRIED);
            }
            report.print(idle.percent());
        } finally {
            server.destroy();
        }
    }

    private static Crowd crowd(Flags flags, String origin) {
        List<String> codes = IntStream.range(0, flags.rooms())
                .mapToObj(room -> "ROOM" + room)
                .toList();
        return new Crowd(
                flags,
                List.of(origin),
                codes,
                crew -> member -> CompletableFuture.completedFuture(StandIn.pass(member)));
    }
}
