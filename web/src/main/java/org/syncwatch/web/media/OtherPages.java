package org.syncwatch.web.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets pages of the configured origins read films that they get from another host, such as a cache with a name of its own. */
@ApplicationScoped
public class OtherPages {

    static final String METHODS = "GET, HEAD, OPTIONS";

    private final Set<String> origins;

    @Inject
    public OtherPages(@ConfigProperty(name = "syncwatch.origins") Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    void letIn(HttpServletRequest request, HttpServletResponse response) {
        // Even without an origin: a cache must not give that answer to a page.
        response.setHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin == null || !origins.contains(origin)) {
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Expose-Headers", "Accept-Ranges, Content-Length, Content-Range, ETag");
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Access-Control-Allow-Methods", METHODS);
            response.setHeader("Access-Control-Allow-Headers", "Cache-Control, Range, If-Range, If-None-Match");
            response.setHeader("Access-Control-Max-Age", "86400");
        }
    }
}
