package org.syncwatch.system.bench.drift;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.syncwatch.system.browser.Browsers;
import org.syncwatch.system.film.TestFilm;
import org.syncwatch.system.net.Relay;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;

/** A two-node stack with a film on it, and a relay for every page, by turns to the one node and the other. */
record Theatre(LocalStack stack, Browsers browsers, List<Relay> relays, Rest ada, String film)
        implements AutoCloseable {

    private static final int RELAYS = 6;
    private static final Duration LENGTH = Duration.ofSeconds(200);
    private static final Duration TRANSCODED_WITHIN = Duration.ofMinutes(6);

    static Theatre open() throws Exception {
        List<Relay> relays = new ArrayList<>();
        for (int i = 0; i < RELAYS; i++) {
            relays.add(Relay.open(i));
        }
        Map<String, String> settings = Map.of("SYNCWATCH_ROOM_MAX_PARTICIPANTS", "8");
        StackPlan plan = StackPlan.fresh("drift", 2, settings)
                .lettingIn(relays.stream().map(Relay::origin).toList());
        LocalStack stack = LocalStack.start(plan);
        try {
            Rest ada = Rest.nobody(stack.node(1)).signedUp("ada", "correct horse battery");
            String film = upload(stack, ada);
            Theatre theatre = new Theatre(stack, new Browsers(), relays, ada, film);
            for (int i = 0; i < RELAYS; i++) {
                theatre.leadTo(i, 1 + i % 2);
            }
            return theatre;
        } catch (Exception | Error failure) {
            stack.close();
            throw failure;
        }
    }

    /** Leads a relay to this node, and to the other one when this is dead. */
    void leadTo(int relay, int node) {
        relays.get(relay).leadTo(List.of(stack.node(node), stack.node(3 - node)));
    }

    /** The same after its stack has ended. */
    Theatre startedAgain() throws IOException, InterruptedException {
        return new Theatre(stack.startAgain(), browsers, relays, ada, film);
    }

    private static String upload(LocalStack stack, Rest ada) throws Exception {
        Path directory = Files.createDirectories(Path.of("target", "bench"));
        Path file = new TestFilm(stack.mediaTools()).silent(directory.resolve("drift.mp4"), LENGTH, 640, 360);
        String id = ada.upload("drift.mp4", BodyPublishers.ofFile(file)).text("videoId");
        await().atMost(TRANSCODED_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .failFast(() -> status(ada, id).equals("FAILED"))
                .until(() -> status(ada, id), "READY"::equals);
        return id;
    }

    private static String status(Rest ada, String film) throws Exception {
        return ada.get("/api/videos/" + film + "/status").text("status");
    }

    /** A new room that shows the film and that every member may steer; its code. */
    String room(String waitFor) throws Exception {
        String code = ada.post(
                        "/api/rooms",
                        Map.of("name", "Drift", "playbackControl", "all", "maxParticipants", 8, "waitFor", waitFor))
                .text("code");
        String ticket = ada.post("/api/rooms/" + code + "/join", Map.of()).text("ticket");
        try (RoomLine line = RoomLine.enter(stack.node(1), ticket)) {
            line.say(
                    Map.of("type", "sync:source", "commandId", UUID.randomUUID().toString(), "videoId", film));
            line.await(heard -> heard.type().equals("sync:command"));
        }
        return code;
    }

    @Override
    public void close() throws IOException {
        browsers.close();
        stack.close();
        for (Relay relay : relays) {
            relay.close();
        }
    }
}
