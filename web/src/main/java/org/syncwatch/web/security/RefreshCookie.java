package org.syncwatch.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;

/** The cookie that carries the refresh secret: scripts cannot read it, other sites cannot send it. */
public final class RefreshCookie {

    public static final String NAME = "syncwatch_refresh";

    private RefreshCookie() {}

    /** Lives as long as the secret in it. */
    public static NewCookie holding(String secret, Instant expiresAt, Instant now, HttpServletRequest request) {
        return cookie(secret, (int) Duration.between(now, expiresAt).toSeconds(), request);
    }

    /** Takes the cookie away. */
    public static NewCookie removed(HttpServletRequest request) {
        return cookie("", 0, request);
    }

    private static NewCookie cookie(String value, int maxAgeSeconds, HttpServletRequest request) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/api/auth")
                .maxAge(maxAgeSeconds)
                .httpOnly(true)
                .secure(isHttps(request))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /** Believing a forged header here only costs the forger his own cookie. */
    private static boolean isHttps(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
