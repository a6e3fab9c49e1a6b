package org.syncwatch.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/room/ABCD2345", "/sign-in", "/room/a.b/c"})
    void thePagesOwnRoutesAreThePage(String path) {
        assertThat(PageRoutes.isPage("GET", path, BROWSER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/rooms/ABCD2345",
                "/hls/1/2/master.m3u8",
                "/socket/room",
                "/health/ready",
                "/metrics",
                "/status",
                "/openapi",
                "/assets/index",
                "/favicon.svg",
                "/robots.txt"
            })
    void whatTheServerAnswersIsNot(String path) {
        assertThat(PageRoutes.isPage("GET", path, BROWSER)).isFalse();
    }

    @Test
    void onlyAReaderOfPagesGetsThePage() {
        assertThat(PageRoutes.isPage("POST", "/room/ABCD2345", BROWSER)).isFalse();
        assertThat(PageRoutes.isPage("GET", "/room/ABCD2345", "application/json"))
                .isFalse();
        assertThat(PageRoutes.isPage("GET", "/room/ABCD2345", null)).isFalse();
        assertThat(PageRoutes.isPage("HEAD", "/", null)).isTrue();
    }
}
