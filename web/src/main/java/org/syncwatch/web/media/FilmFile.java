package org.syncwatch.web.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.syncwatch.web.media.HlsObjects.Facts;
import org.syncwatch.web.media.HlsObjects.Found;

/** Answers a request for one file: whole, in part, its head alone, or not at all because the asker has it. */
final class FilmFile {

    private final HlsObjects objects;
    private final HlsPath path;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    FilmFile(HlsObjects objects, HlsPath path, HttpServletRequest request, HttpServletResponse response) {
        this.objects = objects;
        this.path = path;
        this.request = request;
        this.response = response;
    }

    /** Answers false, and nothing, when there is no such file. */
    boolean head() {
        return objects.facts(path.key())
                .map(facts -> {
                    if (!known(facts)) {
                        response.setContentType(path.kind().contentType());
                        response.setContentLengthLong(facts.size());
                    }
                    return true;
                })
                .orElse(false);
    }

    /** The same with the file. */
    boolean send() throws IOException {
        String range = ByteRange.single(request.getHeader("Range"));
        String condition = request.getHeader("If-Range");
        Found found = objects.open(path.key(), range);
        if (found instanceof Found.Open open && open.part() != null && condition != null) {
            if (!condition.equals(open.facts().etag())) {
                open.close();
                found = objects.open(path.key(), null);
            }
        }
        if (found instanceof Found.NoSuchPart) {
            objects.facts(path.key()).ifPresent(this::refusePart);
        } else if (found instanceof Found.Open open) {
            try (open) {
                send(open);
            }
        }
        return !(found instanceof Found.Missing);
    }

    private void send(Found.Open open) throws IOException {
        if (known(open.facts())) {
            return;
        }
        ByteRange part = open.part();
        if (part != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    "Content-Range",
                    "bytes " + part.first() + "-" + part.last() + "/"
                            + open.facts().size());
        }
        response.setContentType(path.kind().contentType());
        response.setContentLengthLong(open.length());
        open.body().transferTo(response.getOutputStream());
    }

    private void refusePart(Facts facts) {
        response.setHeader("Content-Range", "bytes */" + facts.size());
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        response.setContentLength(0);
    }

    /** Whether the asker has the file already, who is told so. */
    private boolean known(Facts facts) {
        response.setHeader("ETag", facts.etag());
        response.setHeader("Cache-Control", path.kind().cacheControl());
        response.setHeader("Accept-Ranges", "bytes");
        boolean known = matches(request.getHeader("If-None-Match"), facts.etag());
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return known;
    }

    private static boolean matches(@Nullable String held, String etag) {
        return held != null
                && Arrays.stream(held.split(",", -1))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }
}
