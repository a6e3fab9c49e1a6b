package org.syncwatch.system.bench;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.syncwatch.system.film.TestFilm;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;
import org.syncwatch.system.wire.RoomLine.Heard;

/** From the writing of a command on one socket to its receipt on another, on the same node and on the other one. */
public final class LatencyBench {

    private static final int WARM_UP = 200;
    private static final int COMMANDS = 600;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final double NANOS_PER_MS = 1_000_000;

    private LatencyBench() {}

    public static void main(String[] arguments) throws Exception {
        // Ten commands a second are idle for the stack, but more than one person may send.
        Map<String, String> settings = Map.of("SYNCWATCH_SOCKET_COMMANDS_PER_SECOND", "50");
        try (LocalStack stack = LocalStack.start(StackPlan.fresh("latency", 2, settings))) {
            Rest nobody = Rest.nobody(stack.node(1));
            Rest ada = nobody.signedUp("ada", "correct horse battery");
            String room = ada.post("/api/rooms", Map.of()).text("code");
            String film = film(stack, ada);
            try (RoomLine issuer = RoomLine.enter(stack.node(1), ticket(ada, room));
                    RoomLine near = RoomLine.enter(stack.node(1), ticket(nobody, room));
                    RoomLine far = RoomLine.enter(stack.node(2), ticket(nobody, room))) {
                issuer.say(Map.of("type", "sync:source", "commandId", id(), "videoId", film));
                far.await(heard -> heard.type().equals("sync:command"));
                measure(issuer, near, far);
            }
        }
    }

    /** Something to seek in; whole before anything is measured, so that no transcoder runs beside it. */
    private static String film(LocalStack stack, Rest ada) throws Exception {
        Path directory = Files.createDirectories(Path.of("target", "bench"));
        Path file = new TestFilm(stack.mediaTools())
                .numbered(directory.resolve("short.mp4"), Duration.ofSeconds(5), 640, 360);
        String id = ada.upload("short.mp4", BodyPublishers.ofFile(file)).text("videoId");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> ada.get("/api/videos/" + id + "/status").text("status"), "READY"::equals);
        return id;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String ticket(Rest who, String room) throws Exception {
        Answer seat = who.post("/api/rooms/" + room + "/join", Map.of("guestName", "Guest"));
        return seat.text("ticket");
    }

    private static void measure(RoomLine issuer, RoomLine near, RoomLine far) throws Exception {
        List<Double> nearMs = new ArrayList<>();
        List<Double> farMs = new ArrayList<>();
        Idle idle = new Idle();
        for (int i = 0; i < WARM_UP + COMMANDS; i++) {
            idle = i == WARM_UP ? new Idle() : idle;
            LockSupport.parkNanos(PAUSE_NANOS);
            String id = id();
            long written = System.nanoTime();
            issuer.say(Map.of("type", "sync:seek", "commandId", id, "targetMediaTimeMs", 1000 + i));
            double nearBy = (arrival(near, id).nanos() - written) / NANOS_PER_MS;
            double farAway = (arrival(far, id).nanos() - written) / NANOS_PER_MS;
            issuer.say(Map.of("type", "heartbeat", "clientTimeMs", i));
            near.say(Map.of("type", "heartbeat", "clientTimeMs", i));
            far.say(Map.of("type", "heartbeat", "clientTimeMs", i));
            if (i >= WARM_UP) {
                nearMs.add(nearBy);
                farMs.add(farAway);
            }
        }
        new Report("latency", "Command latency, socket to socket, in ms", "", "commands", "p50", "p95", "p99", "max")
                .add("same node", Quantiles.of(nearMs))
                .add("other node", Quantiles.of(farMs))
                .publish(idle.percent());
    }

    private static Heard arrival(RoomLine line, String commandId) throws InterruptedException {
        return line.await(heard -> heard.type().equals("sync:command")
                && heard.frame().path("commandId").asText().equals(commandId));
    }
}
