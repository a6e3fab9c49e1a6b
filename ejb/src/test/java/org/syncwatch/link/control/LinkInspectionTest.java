package org.syncwatch.link.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.link.entity.Sighting.Unseen;
import org.syncwatch.link.entity.Verdict;
import org.syncwatch.link.entity.Verdict.Playable;
import org.syncwatch.link.entity.Verdict.Refused;
import org.syncwatch.protocol.Source;
import org.syncwatch.protocol.Source.Direct.Format;
import org.syncwatch.protocol.Source.Embed;

class LinkInspectionTest {

    private static final String FILM = "https://films.example/a/Summer%20night.mp4";
    private static final String PLAYLIST = "#EXTM3U\n#EXT-X-VERSION:6\n";
    private static final String MP4 = "\0\0\0 ftypisom\0\0";
    private static final String YOUTUBE_OEMBED =
            "https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DdQw4w9WgXcQ";

    private final FakeWeb web = new FakeWeb();

    @Test
    void anMp4IsPlayedFromTheAddressThatWasPasted() {
        web.moved(FILM, "https://cdn.example/signed", 206, Map.of("content-type", "video/mp4"), MP4);

        assertThat(inspect(FILM)).isEqualTo(new Playable(new Source.Direct(FILM, Format.mp4, "Summer night"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "binary/octet-stream", "video/quicktime; x=1", ""})
    void aFileIsKnownByItsFirstBytesWhereItsTypeSaysLittle(String type) {
        web.page(FILM, 200, Map.of("content-type", type, "accept-ranges", "bytes"), MP4);

        assertThat(inspect(FILM)).isInstanceOf(Playable.class);
    }

    @Test
    void aServerThatSendsFromTheBeginningOnlyGetsAWarning() {
        web.page(FILM, 200, Map.of("content-type", "video/mp4"), MP4);

        assertThat(((Playable) inspect(FILM)).warning()).contains("jumping may not work");
    }

    @ParameterizedTest
    @CsvSource({
        "video/mp4, <html>hello",
        "image/png, 'xxxxftypisom'",
        "video/webm, 'xxxxwebm'",
        "application/json, '{}'",
        "text/plain, 'a story about #EXTM3U'",
        "application/vnd.apple.mpegurl, ''"
    })
    void whatIsNoFilmInsideIsNoFilmWhateverItsName(String type, String body) {
        web.page(FILM, 200, Map.of("content-type", type), body);

        assertThat(inspect(FILM)).isEqualTo(new Refused(LinkRefusal.NOT_A_FILM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", FakeWeb.ORIGIN, FakeWeb.SECOND_ORIGIN, "https://other.example:8443"})
    void aPlaylistForOtherSitesIsPlayedFromTheAddressThatAnswered(String allowed) {
        web.moved(
                "https://films.example/live",
                "https://cdn.example/live.m3u8",
                200,
                Map.of("content-type", "text/plain", "access-control-allow-origin", allowed),
                "\uFEFF" + PLAYLIST);

        assertThat(inspect("https://films.example/live"))
                .isEqualTo(new Playable(new Source.Direct("https://cdn.example/live.m3u8", Format.hls, "live"), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "https://other.example",
                "http://watch.example",
                "https://watch.example, https://other.example:8443",
                "https://watch.example.evil.example"
            })
    void aPlaylistThatBrowsersMayNotReadIsRefused(String allowed) {
        web.page(
                FILM,
                200,
                Map.of("content-type", "application/x-mpegurl", "access-control-allow-origin", allowed),
                PLAYLIST);

        assertThat(inspect(FILM)).isEqualTo(new Refused(LinkRefusal.CORS_MISSING));
    }

    @Test
    void aPlaylistUnderACopyProtectionIsRefused() {
        String key =
                "#EXT-X-SESSION-KEY:METHOD=SAMPLE-AES,URI=\"skd://x\",KEYFORMAT=\"com.apple.streamingkeydelivery\"\n";
        web.page(FILM, 200, Map.of("access-control-allow-origin", "*"), PLAYLIST + key);

        assertThat(inspect(FILM)).isEqualTo(new Refused(LinkRefusal.DRM_PROTECTED));
    }

    @ParameterizedTest
    @CsvSource({
        "200, x-frame-options, SAMEORIGIN, X_FRAME_OPTIONS",
        "403, x-frame-options, DENY, X_FRAME_OPTIONS",
        "200, content-security-policy, \"default-src *; Frame-Ancestors 'self'\", CSP_BLOCKED",
        "200, content-security-policy, frame-ancestors https://watch.example, UNKNOWN_PROVIDER",
        "200, content-security-policy, frame-ancestors https://other.example:8443, UNKNOWN_PROVIDER",
        "200, content-security-policy, frame-ancestors https://other.example, CSP_BLOCKED",
        "200, content-security-policy, frame-ancestors *, UNKNOWN_PROVIDER",
        "200, content-security-policy, default-src 'none', UNKNOWN_PROVIDER",
        "200, server, x, UNKNOWN_PROVIDER",
        "404, server, x, UNREACHABLE"
    })
    void aPageIsRefusedWithTheReasonItsServerGives(int status, String header, String value, LinkRefusal reason) {
        web.page(FILM, status, Map.of("content-type", "text/html; charset=utf-8", header, value), "<html>");

        assertThat(inspect(FILM)).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @EnumSource(
            value = LinkRefusal.class,
            names = {"UNREACHABLE", "NOT_PUBLIC", "TOO_SLOW"})
    void whatCouldNotBeSeenIsRefusedWithTheReason(LinkRefusal reason) {
        web.answer(FILM, new Unseen(reason));

        assertThat(inspect(FILM)).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.netflix.com/watch/1", "https://netflix.com/x.mp4", "http://tv.apple.com/x"})
    void aProtectedProviderIsRefusedWithoutARequest(String link) {
        assertThat(inspect(link)).isEqualTo(new Refused(LinkRefusal.DRM_PROTECTED));
        assertThat(web.asked()).isEmpty();
    }

    @Test
    void onlyHostsOnTheListAreAskedAndPlayed() {
        web.page(FILM, 206, Map.of("content-type", "video/mp4"), MP4);
        web.moved(
                "https://cdn.films.example/x",
                "https://elsewhere.example/x",
                206,
                Map.of("content-type", "video/mp4"),
                MP4);

        var inspection = web.inspection("Films.example", "second.example");
        assertThat(inspection.inspect(URI.create(FILM))).isInstanceOf(Playable.class);
        assertThat(inspection.inspect(URI.create("https://cdn.films.example/x")))
                .isEqualTo(new Refused(LinkRefusal.UNKNOWN_PROVIDER));
        assertThat(inspection.inspect(URI.create("https://notfilms.example/x")))
                .isEqualTo(new Refused(LinkRefusal.UNKNOWN_PROVIDER));
        assertThat(web.asked()).doesNotContain(URI.create("https://notfilms.example/x"));
    }

    @Test
    void aShortenedLinkIsRecognisedByWhereItLeads() {
        web.moved(
                "https://short.example/1",
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                200,
                Map.of("content-type", "text/html", "x-frame-options", "SAMEORIGIN"),
                "<html>");
        web.moved("https://short.example/2", "https://www.netflix.com/watch/1", 200, Map.of(), "");

        assertThat(((Playable) inspect("https://short.example/1")).source()).isInstanceOf(Embed.class);
        assertThat(inspect("https://short.example/2")).isEqualTo(new Refused(LinkRefusal.DRM_PROTECTED));
    }

    @Test
    void anEmbeddedFilmHasTheTitleItsProviderTells() {
        web.page(YOUTUBE_OEMBED, 200, Map.of(), "{\"title\":\" Grüße\\u202E aus  Rom / live\"}");

        assertThat(inspect("https://youtu.be/dQw4w9WgXcQ"))
                .isEqualTo(new Playable(
                        new Embed(
                                Embed.Provider.youtube, "dQw4w9WgXcQ", "Grüße aus Rom / live", Embed.Precision.medium),
                        null));
    }

    @ParameterizedTest
    @CsvSource({"500, oops", "400, '{}'", "200, '{\"title\":7}'", "200, <html>", "200, ''"})
    void aProviderThatTellsNoTitleIsBelieved(int status, String body) {
        web.page(YOUTUBE_OEMBED, status, Map.of(), body);

        assertThat(((Playable) inspect("https://youtu.be/dQw4w9WgXcQ")).source().title())
                .isEqualTo("YouTube video");
    }

    @Test
    void aProviderThatDoesNotAnswerIsBelieved() {
        assertThat(((Playable) inspect("https://vimeo.com/76979871")).source().title())
                .isEqualTo("Vimeo video");
    }

    @ParameterizedTest
    @CsvSource({"401, EMBEDDING_DISABLED", "403, EMBEDDING_DISABLED", "404, NOT_A_FILM"})
    void aProviderThatRefusesIsBelievedToo(int status, LinkRefusal reason) {
        web.page(YOUTUBE_OEMBED, status, Map.of(), "");

        assertThat(inspect("https://youtu.be/dQw4w9WgXcQ")).isEqualTo(new Refused(reason));
    }

    @Test
    void aBroadcastGetsAWarning() {
        var live = (Playable) inspect("https://www.youtube.com/live/dQw4w9WgXcQ");

        assertThat(((Embed) live.source()).precision()).isEqualTo(Embed.Precision.degraded);
        assertThat(live.warning()).contains("live stream");
    }

    private Verdict inspect(String link) {
        return web.inspection("*").inspect(URI.create(link));
    }
}
