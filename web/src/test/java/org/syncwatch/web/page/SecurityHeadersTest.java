package org.syncwatch.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void scriptsAndFramesComeFromUsAndTheProvidersOnly() {
        Map<String, String> policy = policy();

        assertThat(policy)
                .containsEntry("default-src", "'self'")
                .containsEntry("script-src", "'self' https://www.youtube.com https://geo.dailymotion.com")
                .containsEntry(
                        "frame-src",
                        "https://www.youtube-nocookie.com https://www.youtube.com https://player.vimeo.com"
                                + " https://geo.dailymotion.com")
                .containsEntry("object-src", "'none'")
                .containsEntry("frame-ancestors", "'none'");
        assertThat(policy.getOrDefault("script-src", ""))
                .doesNotContain("unsafe")
                .doesNotContain("*");
    }

    @Test
    void filmsComeFromAnywhereOverHttps() {
        assertThat(policy())
                .containsEntry("media-src", "'self' blob: https:")
                .containsEntry("connect-src", "'self' ws: wss: https:");
    }

    @Test
    void aPrivateHostMaySendFilmsToo() {
        assertThat(policy("http://films.lan:80"))
                .containsEntry("media-src", "'self' blob: https: http://films.lan:80")
                .containsEntry("connect-src", "'self' ws: wss: https: http://films.lan:80")
                .containsEntry("img-src", "'self' data: blob:");
    }

    @Test
    void otherSitesLearnTheOriginAndNoMore() {
        assertThat(headers()).containsEntry("Referrer-Policy", "strict-origin-when-cross-origin");
    }

    private static Map<String, String> policy(String... filmSources) {
        return Arrays.stream(headers(filmSources)
                        .getOrDefault("Content-Security-Policy", "")
                        .split("; ", -1))
                .map(directive -> directive.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    private static Map<String, String> headers(String... filmSources) {
        Map<String, String> set = new HashMap<>();
        var response = (HttpServletResponse) Proxy.newProxyInstance(
                SecurityHeadersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> set.put((String) arguments[0], (String) arguments[1]));
        new SecurityHeaders(List.of(filmSources)).addTo(response);
        return set;
    }
}
