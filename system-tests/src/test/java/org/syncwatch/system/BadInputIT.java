package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.film.TestFilm;
import org.syncwatch.system.stack.Belongings;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;

/** Whatever is wrong with what comes in is said clearly, and nothing half-written stays. */
@ExtendWith(SharedStack.class)
@Timeout(240)
class BadInputIT {

    private static final int MEGABYTE = 1 << 20;
    private static final Duration TRANSCODED_WITHIN = Duration.ofMinutes(2);

    private final LocalStack stack;
    private final Rest nobody;
    private Rest ada;

    BadInputIT(SharedStack.Holder shared) {
        stack = shared.stack();
        nobody = Rest.nobody(stack.node(1));
        ada = nobody;
    }

    @BeforeEach
    void adaHasAnAccount() throws Exception {
        ada = nobody.signedUp("ada-" + UUID.randomUUID().toString().substring(0, 8), "correct horse battery");
    }

    @Test
    void theWrongPasswordOpensNoRoom() throws Exception {
        String room = room(Map.of("password", "sesame"));

        assertThat(join(nobody, room, Map.of("guestName", "Bob", "password", "guess"))
                        .problem())
                .isEqualTo("wrong_password");
        assertThat(join(nobody, room, Map.of("guestName", "Bob")).status()).isEqualTo(403);
        assertThat(join(nobody, room, Map.of("guestName", "Bob", "password", "sesame"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCodeWithoutARoomIsUnknown() throws Exception {
        assertThat(nobody.get("/api/rooms/ZZZZZZZZ").problem()).isEqualTo("unknown_room");
        assertThat(join(nobody, "ZZZZZZZZ", Map.of("guestName", "Bob")).status())
                .isEqualTo(404);
        assertThat(nobody.get("/api/rooms/%00%27--").status()).isBetween(400, 404);
    }

    @Test
    void guestsNeedAName() throws Exception {
        assertThat(join(nobody, room(Map.of()), Map.of()).problem()).isEqualTo("guest_name_required");
    }

    @Test
    void ofTwentyAtOnceExactlyFiveGetASeat() throws Exception {
        String room = room(Map.of("maxParticipants", 5));
        Rest otherNode = Rest.nobody(stack.node(2));
        var people = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Answer>> joins = java.util.stream.IntStream.range(0, 20)
                    .<Callable<Answer>>mapToObj(
                            i -> () -> join(i % 2 == 0 ? nobody : otherNode, room, Map.of("guestName", "Guest " + i)))
                    .toList();
            int seated = 0;
            for (var join : people.invokeAll(joins)) {
                Answer answer = join.get();
                seated += answer.status() == 200 ? 1 : 0;
                assertThat(answer.status() == 200 || answer.problem().equals("room_full"))
                        .as("%s", answer)
                        .isTrue();
            }
            assertThat(seated).isEqualTo(5);
        } finally {
            people.shutdownNow();
        }
        assertThat(nobody.get("/api/rooms/" + room).body().path("participants").asInt())
                .isEqualTo(5);
    }

    @Test
    void aTicketIsGoodForOneSocketAlone() throws Exception {
        String ticket = ticket(room(Map.of()));

        try (RoomLine first = RoomLine.enter(stack.node(1), ticket);
                RoomLine second = RoomLine.open(stack.node(2))) {
            second.hello(ticket);
            assertThat(second.awaitClose()).isEqualTo(4401);
            first.say(Map.of("type", "heartbeat", "clientTimeMs", 1));
            first.await(frame -> frame.type().equals("heartbeat"));
        }
    }

    @Test
    void anExpiredTicketIsRefused() throws Exception {
        Answer seat = join(nobody, room(Map.of()), Map.of("guestName", "Bob"));
        Duration lifetime =
                Duration.ofSeconds(seat.body().path("ticketExpiresInSeconds").asLong());
        long issued = System.nanoTime();

        await().pollInterval(Duration.ofSeconds(1))
                .atMost(lifetime.plusSeconds(5))
                .until(() ->
                        System.nanoTime() - issued > lifetime.plusSeconds(1).toNanos());

        try (RoomLine late = RoomLine.open(stack.node(1))) {
            late.hello(seat.text("ticket"));
            assertThat(late.awaitClose()).isEqualTo(4401);
        }
    }

    @Test
    void aPageOfAnotherOriginOpensNoSocket() {
        for (String origin : List.of("http://evil.example", "null", stack.node(1) + ".evil.example")) {
            assertThatThrownBy(() -> RoomLine.openFrom(origin, stack.node(1)))
                    .as("from %s", origin)
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(403));
        }
    }

    @Test
    void aSocketThatSaysNothingIsClosedWithinSixSeconds() throws Exception {
        try (RoomLine silent = RoomLine.open(stack.node(1))) {
            long opened = System.nanoTime();
            assertThat(silent.awaitClose()).isEqualTo(4401);
            assertThat(Duration.ofNanos(System.nanoTime() - opened)).isLessThan(Duration.ofSeconds(6));
        }
    }

    @Test
    void garbageIsAnsweredAndThenEndsTheSocket() throws Exception {
        try (RoomLine line = RoomLine.enter(stack.node(1), ticket(room(Map.of())))) {
            line.sayRaw("{\"type\":\"no such thing\"");
            assertThat(line.await(frame -> frame.type().equals("room:error"))
                            .frame()
                            .path("code")
                            .asText())
                    .isEqualTo("malformed_frame");
            for (int i = 0; i < 6; i++) {
                line.sayRaw("garbage " + i);
            }
            assertThat(line.awaitClose()).isEqualTo(1007);
        }
    }

    @Test
    void aFrameOfAMegabyteEndsTheSocket() throws Exception {
        try (RoomLine line = RoomLine.enter(stack.node(1), ticket(room(Map.of())))) {
            line.sayRaw("x".repeat(MEGABYTE));
            assertThat(line.awaitClose()).isEqualTo(1009);
        }
    }

    @Test
    void whatIsNoFilmLeavesNothing() throws Exception {
        Belongings before = Belongings.of(stack);

        assertThat(ada.upload("holiday.mp4", BodyPublishers.ofByteArray(zip())).problem())
                .isEqualTo("not_a_video");
        assertThat(ada.upload("empty.mp4", BodyPublishers.noBody()).problem()).isEqualTo("empty_file");
        assertThat(nobody.upload("holiday.mp4", BodyPublishers.ofByteArray(zip()))
                        .status())
                .isEqualTo(401);

        assertThat(Belongings.of(stack)).isEqualTo(before);
    }

    @Test
    void whatIsTooLargeLeavesNothing(@TempDir Path files) throws Exception {
        byte[] film = java.nio.file.Files.readAllBytes(
                new TestFilm(stack.mediaTools()).numbered(files.resolve("film.mp4"), Duration.ofSeconds(1), 640, 360));
        Belongings before = Belongings.of(stack);

        // Announced by its length, and found out on the way when the length is not told.
        assertThat(ada.upload("long.mp4", BodyPublishers.ofByteArray(padded(film)))
                        .problem())
                .isEqualTo("too_large");
        assertThat(ada.upload("long.mp4", BodyPublishers.ofInputStream(() -> endless(film)))
                        .problem())
                .isEqualTo("too_large");

        assertThat(Belongings.of(stack)).isEqualTo(before);
    }

    @Test
    void aFileWithoutAPictureFails(@TempDir Path files) throws Exception {
        Path sound = new TestFilm(stack.mediaTools()).soundOnly(files.resolve("sound.mp4"));
        assertThat(failureOf(sound)).isEqualTo("no_video_stream");
    }

    @Test
    void aTruncatedFileFails(@TempDir Path files) throws Exception {
        Path film =
                new TestFilm(stack.mediaTools()).numbered(files.resolve("film.mp4"), Duration.ofSeconds(6), 640, 360);
        assertThat(failureOf(TestFilm.firstHalf(film, files.resolve("half.mp4"))))
                .isEqualTo("incomplete");
    }

    private String failureOf(Path file) throws Exception {
        Answer stored = ada.upload("film.mp4", BodyPublishers.ofFile(file));
        assertThat(stored.status()).as("%s", stored).isEqualTo(201);
        String status = "/api/videos/" + stored.text("videoId") + "/status";
        await().atMost(TRANSCODED_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> ada.get(status).text("status"), "FAILED"::equals);
        Answer failed = ada.get(status);
        assertThat(failed.body().path("failure").path("message").asText()).isNotBlank();
        assertThat(ada.get("/api/videos/" + stored.text("videoId") + "/manifest")
                        .problem())
                .isEqualTo("unknown_video");
        return failed.body().path("failure").path("code").asText();
    }

    private String room(Map<String, ?> wish) throws Exception {
        Answer room = ada.post("/api/rooms", wish);
        assertThat(room.status()).as("%s", room).isEqualTo(201);
        return room.text("code");
    }

    private String ticket(String room) throws Exception {
        return join(nobody, room, Map.of("guestName", "Bob")).text("ticket");
    }

    private static Answer join(Rest who, String room, Map<String, ?> body) throws Exception {
        return who.post("/api/rooms/" + room + "/join", body);
    }

    private static byte[] zip() throws java.io.IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("film.txt"));
            zip.write("no film".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] padded(byte[] film) {
        return java.util.Arrays.copyOf(film, (int) SharedStack.UPLOAD_LIMIT_BYTES + 1);
    }

    /** A film that goes on with nothing for two megabytes beyond the limit. */
    private static InputStream endless(byte[] film) {
        return new ByteArrayInputStream(
                java.util.Arrays.copyOf(film, (int) SharedStack.UPLOAD_LIMIT_BYTES + 2 * MEGABYTE));
    }
}
