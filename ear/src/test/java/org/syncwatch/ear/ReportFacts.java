package org.syncwatch.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.syncwatch.ear.client.Films;
import org.syncwatch.ear.client.RoomPage;
import org.syncwatch.ear.client.Visitor;
import org.syncwatch.ear.server.Site;

interface ReportFacts {

    Site site();

    @Test
    default void driftsAndLatenciesCanBeScraped() throws Exception {
        var ada = Visitor.member(site());
        var room = ada.openRoom();
        try (var page = RoomPage.greeted(site(), ada.ticketTo(room))) {
            page.hear("hello");
            showFilm(ada, page);
            var before = scraped();
            report(page, "7.25", "{\"sequence\": 1, \"action\": \"SET_SOURCE\", \"latencyMs\": 12.5}");
            var after = scraped();

            assertThat(after.grownBy(before, "playback_drift_ms_bucket", "le=\"5.0\""))
                    .isZero();
            assertThat(after.grownBy(before, "playback_drift_ms_bucket", "le=\"10.0\""))
                    .isOne();
            assertThat(after.grownBy(before, "playback_drift_ms_bucket", "le=\"+Inf\""))
                    .isOne();
            assertThat(after.grownBy(before, "playback_drift_ms_sum", "")).isEqualTo(7.25);
            assertThat(after.grownBy(before, LATENCY, "le=\"10.0\"", "command_type=\"SET_SOURCE\""))
                    .isZero();
            assertThat(after.grownBy(before, LATENCY, "le=\"25.0\"", "command_type=\"SET_SOURCE\""))
                    .isOne();
            assertThat(after.grownBy(before, LATENCY, "le=\"25.0\"", "command_type=\"PLAY\""))
                    .isZero();
        }
    }

    @Test
    default void theOthersHearHowAPlayerDoes() throws Exception {
        var ada = Visitor.member(site());
        var room = ada.openRoom();
        try (var hers = RoomPage.greeted(site(), ada.ticketTo(room));
                var other = RoomPage.greeted(site(), Visitor.stranger(site()).ticketTo(room))) {
            hers.hear("hello");
            other.hear("hello");
            report(hers, "-3.4", "");

            var member = other.hear("room:vitals").path("members").path(0);
            assertThat(member.path("driftMs").asDouble()).isEqualTo(-3);
            assertThat(member.path("following").asText()).isEqualTo("loose");
        }
    }

    @Test
    default void whoComesBackIsToldWhatHappenedMeanwhile() throws Exception {
        var ada = Visitor.member(site());
        var room = ada.openRoom();
        try (var page = RoomPage.greeted(site(), ada.ticketTo(room))) {
            assertThat(page.hear("hello").path("session").path("recovery").isNull())
                    .isTrue();
            showFilm(ada, page);
        }
        try (var again = RoomPage.open(site(), site().origin())) {
            again.say("""
                    {"type": "hello", "protocolVersion": "1.1", "ticket": "%s", "lastSeenSequence": 0}""".formatted(ada.ticketTo(room)));

            var recovery = again.hear("hello").path("session").path("recovery");
            assertThat(recovery.path("complete").asBoolean()).isTrue();
            assertThat(recovery.path("commands")).hasSize(1);
            assertThat(recovery.path("commands").path(0).path("action").asText())
                    .isEqualTo("SET_SOURCE");
        }
    }

    @Test
    default void aReportThatIsTooLongIsRefused() throws Exception {
        var ada = Visitor.member(site());
        try (var page = RoomPage.greeted(site(), ada.ticketTo(ada.openRoom()))) {
            page.hear("hello");
            var one = "{\"sequence\": 1, \"action\": \"PLAY\", \"latencyMs\": 1}";
            page.say(heartbeat("1", one + ("," + one).repeat(32)));

            assertThat(page.hear("room:error").path("code").asText()).isEqualTo("malformed_frame");
        }
    }

    String LATENCY = "sync_command_latency_ms_bucket";

    private void showFilm(Visitor owner, RoomPage page) throws Exception {
        var film =
                owner.upload(Films.threeSeconds(site())).json().path("videoId").asText();
        page.say("""
                {"type": "sync:source", "commandId": "%s", "sourceId": "%s"}""".formatted(UUID.randomUUID(), film));
        page.hear("sync:command");
    }

    private static void report(RoomPage page, String drift, String acknowledged) throws Exception {
        page.say(heartbeat(drift, acknowledged));
        page.hear("heartbeat");
    }

    private static String heartbeat(String drift, String acknowledged) {
        return """
                {"type": "heartbeat", "clientTimeMs": 1, "roundTripMs": null,
                 "report": {"driftMs": %s, "following": "loose", "acknowledged": [%s]}}""".formatted(drift, acknowledged);
    }

    private Scrape scraped() {
        var answer = Visitor.stranger(site()).get("/metrics");
        assertThat(answer.status()).isEqualTo(200);
        return new Scrape(answer.text());
    }

    /** What Prometheus is told. */
    record Scrape(String text) {

        double grownBy(Scrape before, String name, String... labels) {
            return value(name, labels) - before.value(name, labels);
        }

        private double value(String name, String... labels) {
            var lines = text.lines()
                    .filter(line -> line.startsWith("syncwatch_" + name))
                    .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                    .toList();
            assertThat(lines).as(name + " " + Arrays.toString(labels)).hasSize(1);
            return Double.parseDouble(lines.get(0).substring(lines.get(0).lastIndexOf(' ')));
        }
    }
}
