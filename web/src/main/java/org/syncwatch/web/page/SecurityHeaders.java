package org.syncwatch.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;

/** What browsers may do with our answers. */
final class SecurityHeaders {

    private final Map<String, String> headers;

    /** @param filmSources where films may come from besides this server and any https address */
    SecurityHeaders(List<String> filmSources) {
        headers = Map.of(
                "Content-Security-Policy", contentSecurityPolicy(filmSources),
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                // YouTube's player refuses pages that do not tell their origin.
                "Referrer-Policy", "strict-origin-when-cross-origin",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Permissions-Policy",
                        "camera=(), geolocation=(), payment=(), usb=(), microphone=(self), fullscreen=(self)");
    }

    void addTo(HttpServletResponse response) {
        headers.forEach(response::setHeader);
    }

    private static String contentSecurityPolicy(List<String> filmSources) {
        String films = " " + String.join(" ", filmSources);
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' https://www.youtube.com https://geo.dailymotion.com",
                "frame-src https://www.youtube-nocookie.com https://www.youtube.com https://player.vimeo.com"
                        + " https://geo.dailymotion.com",
                "img-src 'self' data: blob:",
                ("media-src 'self' blob: https:" + films).strip(),
                "style-src 'self' 'unsafe-inline'",
                ("connect-src 'self' ws: wss: https:" + films).strip(),
                "worker-src 'self' blob:",
                "frame-ancestors 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "object-src 'none'");
    }
}
