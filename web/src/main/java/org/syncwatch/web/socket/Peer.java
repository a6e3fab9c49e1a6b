package org.syncwatch.web.socket;

import jakarta.websocket.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the other end of a socket. */
final class Peer {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private Peer() {}

    /** The address at the other end of the connection; empty on a container that does not tell, as the standard does not. */
    static String address(Session session) {
        try {
            return String.valueOf(session.getClass().getMethod("getRemoteAddr").invoke(session));
        } catch (ReflectiveOperationException | RuntimeException untold) {
            return "";
        }
    }

    /** Keeps what the handshake says, because the session has no headers. */
    static void keepForwardedFor(Map<String, List<String>> headers, Map<String, Object> properties) {
        List<String> told = headers.entrySet().stream()
                .filter(header -> FORWARDED_FOR.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .toList();
        if (told.isEmpty()) {
            properties.remove(FORWARDED_FOR);
        } else {
            properties.put(FORWARDED_FOR, String.join(",", told));
        }
    }

    static @Nullable String forwardedFor(Session session) {
        return (String) session.getUserProperties().get(FORWARDED_FOR);
    }
}
