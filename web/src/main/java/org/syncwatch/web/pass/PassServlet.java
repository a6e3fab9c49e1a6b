package org.syncwatch.web.pass;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a cache in front whether it may hand out a film's file: 204 or 403, without a look into the storage. */
@WebServlet("/hls-pass/*")
public class PassServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final Pattern PATH =
            Pattern.compile("/(?<pass>[A-Za-z0-9_-]{" + SignedPasses.CHARACTERS + "})/(?<film>[0-9a-f-]{36})");

    /** A cache need not ask again for so long. */
    private static final long MOST_SECONDS = 5;

    private final transient SignedPasses passes;

    @Inject
    public PassServlet(SignedPasses passes) {
        this.passes = passes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Optional<Duration> left = left(request.getPathInfo());
        long seconds = Math.min(MOST_SECONDS, left.map(Duration::toSeconds).orElse(0L));
        response.setHeader("Cache-Control", seconds > 0 ? "max-age=" + seconds : "no-store");
        response.setStatus(left.isPresent() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_FORBIDDEN);
    }

    private Optional<Duration> left(@Nullable String path) {
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        try {
            return matcher.matches()
                    ? passes.opens(matcher.group("pass"), UUID.fromString(matcher.group("film")))
                    : Optional.empty();
        } catch (IllegalArgumentException noFilm) {
            return Optional.empty();
        }
    }
}
