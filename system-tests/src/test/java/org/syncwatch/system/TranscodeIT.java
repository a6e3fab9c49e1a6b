package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.film.TestFilm;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Member;
import org.syncwatch.system.wire.Rest;

/** From an uploaded file to a film that can be watched, on nodes that transcode. */
@ExtendWith(SharedStack.class)
class TranscodeIT {

    private static final Duration ENCODED_WITHIN = Duration.ofMinutes(6);
    private static final Duration AS_IT_IS_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOKED_EVERY = Duration.ofMillis(200);

    private static final String FAR_AHEAD = UUID.randomUUID().toString();

    @TempDir
    private Path files;

    private LocalStack stack;
    private Rest ada;

    @BeforeEach
    void someone(SharedStack.Holder shared) throws Exception {
        stack = shared.stack();
        ada = Rest.nobody(stack.node(1))
                .somebody("ada-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    @Timeout(500)
    void aFilmIsWatchableBeforeItIsReady() throws Exception {
        String film = uploaded(films().sparse(files.resolve("long.mp4"), Duration.ofSeconds(90), 1280, 720));
        List<Long> playable = new ArrayList<>();

        Answer soFar = awaited(
                film, ENCODED_WITHIN, answer -> answer.body().path("playableMs").asLong() > 0);

        assertThat(soFar.text("status")).isEqualTo("PROCESSING");
        assertThat(soFar.body().path("playableMs").asLong()).isLessThan(60_000);
        aRoomPlaysItAndWaitsWhereItEnds(film);
        String master = master(film);
        assertThat(ada.text(master)).contains("RESOLUTION=1280x720", "RESOLUTION=640x360", "TYPE=AUDIO");
        String growing = ada.text(master.replace("master.m3u8", "v720.m3u8"));
        assertThat(growing)
                .contains("#EXT-X-PLAYLIST-TYPE:EVENT", "v720_00000.m4s")
                .doesNotContain("#EXT-X-ENDLIST");
        assertThat(ada.get(master.replace("master.m3u8", "v720_00000.m4s")).status())
                .isEqualTo(200);

        Answer ready = awaited(film, ENCODED_WITHIN, answer -> {
            playable.add(answer.body().path("playableMs").asLong());
            return answer.text("status").equals("READY");
        });

        playable.remove(playable.size() - 1);
        assertThat(playable).isSorted();
        assertThat(ready.body().path("playableMs").isNull()).isTrue();
        assertThat(ready.body().path("durationMs").asLong()).isBetween(89_900L, 90_100L);
        assertThat(ada.text(master(film).replace("master.m3u8", "v720.m3u8"))).contains("#EXT-X-ENDLIST");
    }

    @Test
    @Timeout(300)
    void aCompliantFilmIsReadyAtOnceAndGetsSmallerSizesLater() throws Exception {
        Path file = films().bilingual(files.resolve("compliant.mp4"), Duration.ofSeconds(20), 1280, 720);
        long began = System.nanoTime();
        String film = uploaded(file);

        awaited(film, AS_IT_IS_WITHIN, answer -> answer.text("status").equals("READY"));

        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.getLogger("transcode").log(System.Logger.Level.INFO, "ready after {0}", took);
        assertThat(ada.text(master(film)))
                .contains("v720.m3u8", "NAME=\"German\",DEFAULT=YES", "LANGUAGE=\"en\",URI=\"a2.m3u8\"")
                .contains("TYPE=SUBTITLES", "URI=\"s1.m3u8\"");
        await("smaller sizes")
                .atMost(ENCODED_WITHIN)
                .pollInterval(LOOKED_EVERY)
                .untilAsserted(
                        () -> assertThat(ada.text(master(film))).contains("RESOLUTION=854x480", "RESOLUTION=640x360"));
        assertThat(status(film).text("status")).isEqualTo("READY");
    }

    @Test
    @Timeout(300)
    void aFilmThatBreaksOffFailsAndSaysSo() throws Exception {
        Path whole = films().numbered(files.resolve("whole.mp4"), Duration.ofSeconds(12), 640, 360);
        String film = uploaded(TestFilm.firstHalf(whole, files.resolve("half.mp4")));

        Answer failed =
                awaited(film, ENCODED_WITHIN, answer -> answer.text("status").equals("FAILED"));

        assertThat(failed.body().path("failure").path("code").asText()).isEqualTo("incomplete");
        assertThat(failed.body().path("failure").path("message").asText()).contains("incomplete", "00:00:12");
        assertThat(failed.body().path("manifestUrl").isNull()).isTrue();
    }

    /** Although its owner is alone, and nobody waits for themselves. */
    private void aRoomPlaysItAndWaitsWhereItEnds(String film) throws Exception {
        try (Member owner = Member.join(ada, ada.post("/api/rooms", Map.of()).text("code"))) {
            owner.steer("sync:source", Map.of("sourceId", film));
            assertThat(owner.steer("sync:play", Map.of()).path("status").asText())
                    .isEqualTo("applied");
            Map<String, ?> farAhead = Map.of("targetMediaTimeMs", 90_000, "commandId", FAR_AHEAD, "type", "sync:seek");
            owner.line().say(farAhead);
            JsonNode plays = commanded(
                    owner, command -> command.path("commandId").asText().equals(FAR_AHEAD));
            long sequence = plays.path("sequence").asLong();
            long edge = plays.path("anchorMediaTimeMs").asLong();
            TimeUnit.SECONDS.sleep(1);

            owner.line().say(Map.of("type", "sync:stalled", "sequence", sequence));

            JsonNode waits =
                    commanded(owner, command -> command.path("automatic").asBoolean());
            assertThat(edge).isLessThan(90_000);
            assertThat(waits.path("gate").path("cause").asText()).isEqualTo("stall");
            assertThat(waits.path("anchorMediaTimeMs").asLong()).isBetween(edge, edge + 3000);
        }
    }

    private static JsonNode commanded(Member member, Predicate<JsonNode> wanted) throws InterruptedException {
        return member.hear("sync:command", wanted).path("state");
    }

    private TestFilm films() throws Exception {
        return new TestFilm(stack.mediaTools());
    }

    private String uploaded(Path file) throws Exception {
        Answer stored = ada.upload(file.getFileName().toString(), BodyPublishers.ofFile(file));
        assertThat(stored.status()).as("%s", stored).isEqualTo(201);
        return stored.text("videoId");
    }

    private String master(String film) throws Exception {
        return ada.get("/api/videos/" + film + "/manifest").text("manifestUrl");
    }

    private Answer status(String film) throws Exception {
        return ada.get("/api/videos/" + film + "/status");
    }

    private interface Wish {
        boolean met(Answer answer);
    }

    private Answer awaited(String film, Duration within, Wish wish) {
        return await().atMost(within).pollInterval(LOOKED_EVERY).until(() -> status(film), answer -> wish.met(answer));
    }
}
