package org.syncwatch.web.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncwatch.video.boundary.StorageUnavailable;
import org.syncwatch.web.media.ByteRange.Wish;

/** Serves playlists and segments; their paths are unguessable, so caches may keep them without knowing accounts. */
@WebServlet("/hls/*")
public class HlsServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final System.Logger LOG = System.getLogger(HlsServlet.class.getName());

    private final transient HlsObjects objects;

    @Inject
    public HlsServlet(HlsObjects objects) {
        this.objects = objects;
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean withBody) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        Optional<HlsPath> path = HlsPath.of(request.getPathInfo());
        if (path.isEmpty()) {
            bare(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Optional<HlsObjects.Facts> facts = objects.facts(path.get().key());
            if (facts.isPresent()) {
                send(request, response, path.get(), facts.get(), withBody);
            } else {
                bare(response, HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (StorageUnavailable failure) {
            LOG.log(Level.WARNING, "{0} could not be read: {1}", path.get().key(), failure.getCause());
            if (!response.isCommitted()) {
                // The length of a segment that does not come must not stand over the error.
                response.reset();
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Retry-After", "2");
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            HlsPath path,
            HlsObjects.Facts facts,
            boolean withBody)
            throws IOException {
        response.setHeader("ETag", facts.etag());
        response.setHeader("Cache-Control", path.kind().cacheControl());
        response.setHeader("Accept-Ranges", "bytes");
        if (known(request.getHeader("If-None-Match"), facts.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Wish wish = ByteRange.asked(withBody ? range(request, facts.etag()) : null, facts.size());
        if (wish instanceof Wish.Unsatisfiable) {
            response.setHeader("Content-Range", "bytes */" + facts.size());
            bare(response, HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        ByteRange range = new ByteRange(0, facts.size() - 1);
        if (wish instanceof Wish.Part part) {
            range = part.range();
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + facts.size());
        }
        response.setContentType(path.kind().contentType());
        response.setContentLengthLong(range.length());
        if (withBody && range.length() > 0) {
            try (InputStream body = objects.open(path.key(), range)) {
                body.transferTo(response.getOutputStream());
            }
        }
    }

    private static @Nullable String range(HttpServletRequest request, String etag) {
        String condition = request.getHeader("If-Range");
        return condition == null || condition.equals(etag) ? request.getHeader("Range") : null;
    }

    private static boolean known(@Nullable String held, String etag) {
        return held != null
                && Arrays.stream(held.split(",", -1))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }

    private static void bare(HttpServletResponse response, int status) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        response.setContentLength(0);
    }
}
