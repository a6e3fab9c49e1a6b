package org.syncwatch.web.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the addresses the page routes itself from those the server answers. */
final class PageRoutes {

    private static final Set<String> SERVER =
            Set.of("api", "hls", "hls-pass", "socket", "health", "metrics", "openapi", "status", "assets", "avatars");

    private PageRoutes() {}

    static boolean isPage(String method, String path, @Nullable String accept) {
        if (path.equals("/") || path.equals("/index.html")) {
            return isRead(method);
        }
        return isRead(method)
                && accept != null
                && accept.contains("text/html")
                && !SERVER.contains(firstSegment(path))
                && path.lastIndexOf('.') < path.lastIndexOf('/');
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path.substring(1) : path.substring(1, end);
    }
}
