package org.syncwatch.system.fire;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;

/** Rooms that show a film from elsewhere, wait for nobody and let everybody steer; their owner has left. */
public final class LinkRooms {

    /** Known by its address alone, so nothing is fetched or transcoded. */
    private static final String FILM = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";

    private static final int BAD = 300;
    private static final Duration LEFT_WITHIN = Duration.ofSeconds(20);

    private LinkRooms() {}

    /** Their codes. */
    public static List<String> open(String node, int count) throws IOException, InterruptedException {
        Rest owner = Rest.nobody(node)
                .signedUp("ada-" + UUID.randomUUID().toString().substring(0, 8), "correct horse battery");
        Answer link = owner.post("/api/links", Map.of("url", FILM));
        if (link.status() >= BAD) {
            throw new IOException("no film: " + link);
        }
        String film = link.text("id");
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String code = owner.post("/api/rooms", Map.of("playbackControl", "all", "waitFor", "nobody"))
                    .text("code");
            show(owner, node, code, film);
            codes.add(code);
        }
        return codes;
    }

    private static void show(Rest owner, String node, String code, String film)
            throws IOException, InterruptedException {
        String ticket = owner.post("/api/rooms/" + code + "/join", Map.of()).text("ticket");
        try (RoomLine line = RoomLine.enter(node, ticket)) {
            line.say(
                    Map.of("type", "sync:source", "commandId", UUID.randomUUID().toString(), "sourceId", film));
            line.await(heard -> heard.type().equals("sync:command"));
        }
        await("the owner's seat is free")
                .atMost(LEFT_WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> participants(Rest.nobody(node), code) == 0);
    }

    /** How many have a seat in a room. */
    public static int participants(Rest anybody, String code) throws IOException, InterruptedException {
        return anybody.get("/api/rooms/" + code).body().path("participants").asInt(-1);
    }
}
