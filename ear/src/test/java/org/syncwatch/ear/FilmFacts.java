package org.syncwatch.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.syncwatch.ear.client.Films;
import org.syncwatch.ear.client.RoomPage;
import org.syncwatch.ear.client.Visitor;
import org.syncwatch.ear.server.Site;
import org.syncwatch.jms.topic.ArtemisRoomTopic;
import org.syncwatch.jms.topic.BrokerAddress;
import org.syncwatch.live.boundary.Frame;

interface FilmFacts {

    Duration TRANSCODED_WITHIN = Duration.ofMinutes(2);

    Site site();

    @Test
    default void anUploadedFilmBecomesPlayable() throws Exception {
        var ada = Visitor.member(site());
        var id = uploaded(ada);
        awaitReady(ada, id);

        var manifest = URI.create(ada.get("/api/videos/" + id + "/manifest")
                .json()
                .path("manifestUrl")
                .asText());
        assertThat(Visitor.stranger(site())
                        .get("/hls/" + "A".repeat(44) + manifest.getPath().substring("/hls/".length() + 44))
                        .status())
                .as("a forged pass")
                .isEqualTo(403);
        var master = ada.get(manifest.getPath());
        assertThat(master.status()).isEqualTo(200);
        assertThat(master.header("Content-Type")).isEqualTo("application/vnd.apple.mpegurl");
        assertThat(master.header("Cache-Control")).isEqualTo("public, max-age=5, stale-while-revalidate=10");

        var playlist = manifest.resolve(first("(?m)^[^#\\s].*\\.m3u8$", master.text()));
        var segment = playlist.resolve(
                first("(?m)^[^#\\s].*\\.m4s$", ada.get(playlist.getPath()).text()));
        var bytes = ada.get(segment.getPath(), "Range", "bytes=0-99");
        assertThat(bytes.status()).isEqualTo(206);
        assertThat(bytes.bytes()).hasSize(100);
        assertThat(bytes.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(bytes.header("Content-Range")).startsWith("bytes 0-99/");
    }

    @Test
    default void nodesHearEachOthersCommandsOverTheBroker() throws Exception {
        var ada = Visitor.member(site());
        var film = uploaded(ada);
        var heard = new LinkedBlockingQueue<Frame>();
        try (var otherNode = otherNode()) {
            otherNode.listen(heard::add);
            try (var page = RoomPage.greeted(site(), ada.ticketTo(ada.openRoom()))) {
                page.hear("hello");
                var arrival = heard(heard, Frame.Kind.ROSTER);
                page.say("""
                        {"type": "sync:source", "commandId": "%s", "expectedSequence": 0, "videoId": "%s"}""".formatted(UUID.randomUUID(), film));
                assertThat(page.hear("sync:outcome").path("sequence").asLong()).isEqualTo(1);

                // Nobody is there, so it was not told; now somebody comes.
                otherNode.publish(new Frame(arrival.room(), Frame.Kind.ROSTER, arrival.order() + 1, arrival.message()));
                var frame = heard(heard, Frame.Kind.PLAYBACK);
                assertThat(frame.order()).isEqualTo(1);
                assertThat(frame.message().text()).contains(film);

                otherNode.publish(new Frame(
                        frame.room(),
                        Frame.Kind.PLAYBACK,
                        2,
                        frame.message().text().replace("\"sequence\":1", "\"sequence\":2")));

                assertThat(page.hear("sync:command")
                                .path("state")
                                .path("sequence")
                                .asLong())
                        .isEqualTo(1);
                assertThat(page.hear("sync:command")
                                .path("state")
                                .path("sequence")
                                .asLong())
                        .isEqualTo(2);
            }
        }
    }

    private static Frame heard(BlockingQueue<Frame> frames, Frame.Kind wanted) throws InterruptedException {
        while (true) {
            var frame = frames.poll(10, TimeUnit.SECONDS);
            assertThat(frame).as("%s", wanted).isNotNull();
            if (frame.kind() == wanted) {
                return frame;
            }
        }
    }

    private ArtemisRoomTopic otherNode() {
        var topic = new ArtemisRoomTopic(
                new BrokerAddress(
                        site().variable("SYNCWATCH_BROKER_URL"),
                        site().variable("SYNCWATCH_BROKER_USER"),
                        site().variable("SYNCWATCH_BROKER_PASSWORD")),
                Executors.defaultThreadFactory());
        await().atMost(Duration.ofSeconds(15)).until(topic::connected);
        return topic;
    }

    private String uploaded(Visitor owner) throws Exception {
        var answer = owner.upload(Films.threeSeconds(site()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("videoId").asText();
    }

    private static void awaitReady(Visitor owner, String film) {
        await().atMost(TRANSCODED_WITHIN)
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> assertThat(owner.get("/api/videos/" + film + "/status")
                                .json()
                                .path("status")
                                .asText())
                        .isEqualTo("READY"));
    }

    private static String first(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }
}
