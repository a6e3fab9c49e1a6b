package org.syncwatch.system.checker;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.syncwatch.system.film.TestFilm;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;

/**
 * A room that shows a film, that waits for nobody and that every member may steer.
 *
 * @param owner who opened it and uploaded the film
 * @param code of the room
 * @param filmId of the film
 */
public record Screening(LocalStack stack, Rest owner, String code, String filmId) {

    private static final Duration LENGTH = Duration.ofSeconds(5);
    private static final Duration TRANSCODED_WITHIN = Duration.ofMinutes(2);

    /** @param directory for the film's file */
    public static Screening open(LocalStack stack, Path directory) throws Exception {
        Rest owner = Rest.nobody(stack.node(1))
                .signedUp("ada-" + UUID.randomUUID().toString().substring(0, 8), "correct horse battery");
        Path file = new TestFilm(stack.mediaTools()).numbered(directory.resolve("short.mp4"), LENGTH, 640, 360);
        String film = owner.upload("short.mp4", BodyPublishers.ofFile(file)).text("videoId");
        await().atMost(TRANSCODED_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> owner.get("/api/videos/" + film + "/status").text("status"), "READY"::equals);
        String code = owner.post("/api/rooms", Map.of("playbackControl", "all", "waitFor", "nobody"))
                .text("code");
        Screening screening = new Screening(stack, owner, code, film);
        try (RoomLine line = RoomLine.enter(
                stack.node(1),
                owner.post("/api/rooms/" + code + "/join", Map.of()).text("ticket"))) {
            screening.show(line);
        }
        return screening;
    }

    /** Puts the film on, once more if it is on already; the line is the owner's. */
    public void show(RoomLine line) throws InterruptedException {
        line.say(Map.of("type", "sync:source", "commandId", UUID.randomUUID().toString(), "sourceId", filmId));
        line.await(heard -> heard.type().equals("sync:command"));
    }

    /** A seat for a guest. */
    public String ticket(String guest) throws IOException, InterruptedException {
        return ticketAt(1, guest);
    }

    /** The same, given out by that node. */
    public String ticketAt(int node, String guest) throws IOException, InterruptedException {
        return seatAt(node, Map.of("guestName", guest)).text("ticket");
    }

    /** A seat for whoever these words speak for. */
    public Answer seat(Map<String, ?> words) throws IOException, InterruptedException {
        return seatAt(1, words);
    }

    /** The same, given out by that node. */
    public Answer seatAt(int node, Map<String, ?> words) throws IOException, InterruptedException {
        return Rest.nobody(stack.node(node)).post("/api/rooms/" + code + "/join", words);
    }

    long filmMs() {
        return LENGTH.toMillis();
    }

    /** How many commands it took to put the film on. */
    public int commandsBefore() {
        return 1;
    }
}
