package org.syncwatch.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What browsers may do with our answers. */
final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "style-src 'self' 'unsafe-inline'",
            "connect-src 'self' ws: wss:",
            "worker-src 'self' blob:",
            "frame-ancestors 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "object-src 'none'");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy",
                    "camera=(), geolocation=(), payment=(), usb=(), microphone=(self), fullscreen=(self)");

    private SecurityHeaders() {}

    static void addTo(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }
}
