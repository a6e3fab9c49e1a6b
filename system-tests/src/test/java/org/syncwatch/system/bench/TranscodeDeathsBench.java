package org.syncwatch.system.bench;

import static org.syncwatch.system.checker.Laboratory.awaitStatus;
import static org.syncwatch.system.checker.Laboratory.failed;
import static org.syncwatch.system.checker.Laboratory.upload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syncwatch.system.checker.Laboratory;
import org.syncwatch.system.film.TestFilm;
import org.syncwatch.system.stack.AccountNames;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;

/** Both workers of a film are killed in the midst of it, again and again; each film has to come out whole. */
public final class TranscodeDeathsBench {

    private static final String KILLS = "20";
    private static final int NODES = 2;
    private static final Duration FILM = Duration.ofSeconds(30);
    private static final Duration MADE_WITHIN = Duration.ofMinutes(4);
    private static final long INTO_THE_JOB_MS = 2000;
    private static final long SLACK_MS = 100;
    private static final String KEEPER = "keeper";
    private static final Map<String, String> SETTINGS =
            Map.of("SYNCWATCH_ADMINS", KEEPER, "SYNCWATCH_TRANSCODER_RETRY_AFTER", "PT2S,PT5S,PT10S");

    private final List<Double> seconds = new ArrayList<>();
    private final Path file;
    private LocalStack stack;

    private TranscodeDeathsBench(LocalStack stack) throws Exception {
        this.stack = stack;
        Path directory = Files.createDirectories(Path.of("target", "bench"));
        file = new TestFilm(stack.mediaTools()).sparse(directory.resolve("death.mp4"), FILM, 1280, 720);
        Rest.nobody(stack.node(1)).signedUp("first", Rest.PASSWORD);
        AccountNames.rename(stack, "first", KEEPER);
    }

    public static void main(String[] arguments) throws Exception {
        int kills = Integer.parseInt(arguments.length == 0 ? KILLS : arguments[0]);
        Idle idle = new Idle();
        LocalStack fresh = LocalStack.start(StackPlan.fresh("transcode-deaths", NODES, SETTINGS));
        TranscodeDeathsBench bench;
        try {
            bench = new TranscodeDeathsBench(fresh);
        } catch (Exception failure) {
            fresh.close();
            throw failure;
        }
        try {
            for (int killed = 0; killed < kills; killed += NODES) {
                bench.round();
            }
        } finally {
            bench.stack.close();
        }
        new Report(
                        "transcode-deaths",
                        "A film whose worker is killed twice in the midst of it, in s",
                        "",
                        "films",
                        "p50",
                        "p95",
                        "p99",
                        "max")
                .add("from the nodes' start after that to the whole film", Quantiles.of(bench.seconds))
                .note(kills + " kills, " + bench.seconds.size()
                        + " films: each ready, whole and once, none with the operator.")
                .publish(idle.percent());
    }

    private void round() throws Exception {
        Laboratory laboratory = new Laboratory(stack, NODES);
        Rest ada = Rest.nobody(stack.node(1)).somebody("ada-" + seconds.size());
        String film = upload(ada, file);
        for (int attempt = 1; attempt <= NODES; attempt++) {
            int worker = laboratory.workerOf(film, attempt);
            Thread.sleep(INTO_THE_JOB_MS);
            stack.killNode(worker);
        }
        stack.interrupt();
        stack = stack.startAgain();
        long began = System.nanoTime();
        awaitStatus(ada, film, "READY", MADE_WITHIN);
        seconds.add((System.nanoTime() - began) / 1e9);
        requireWhole(ada, film);
        Rest keeper = Rest.nobody(stack.node(1)).signedIn(KEEPER, Rest.PASSWORD);
        require(failed(keeper).isEmpty(), "a film is with the operator");
    }

    private static void requireWhole(Rest ada, String film) throws Exception {
        Answer status = ada.get("/api/videos/" + film + "/status");
        long lengthMs = status.body().path("durationMs").asLong();
        require(Math.abs(lengthMs - FILM.toMillis()) <= SLACK_MS, "it lasts " + lengthMs + " ms");
        String master = ada.get("/api/videos/" + film + "/manifest").text("manifestUrl");
        String playlist = ada.text(master.replace("master.m3u8", "v720.m3u8"));
        require(playlist.contains("#EXT-X-ENDLIST"), "it has no end");
        for (String line :
                playlist.lines().filter(each -> !each.startsWith("#")).toList()) {
            int answer = ada.get(master.replace("master.m3u8", line)).status();
            require(answer == 200, line + " answers " + answer);
        }
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalStateException(otherwise);
        }
    }
}
