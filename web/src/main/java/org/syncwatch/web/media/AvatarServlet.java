package org.syncwatch.web.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.boundary.Avatars;
import org.syncwatch.video.boundary.StorageUnavailable;

/** Serves pictures of accounts at {@code /avatars/{name}/{side}.jpg}; another picture has another name, so caches keep them. */
@WebServlet("/avatars/*")
public class AvatarServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final System.Logger LOG = System.getLogger(AvatarServlet.class.getName());
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{32})/(\\d{2,3})\\.jpg");

    private final transient HlsObjects objects;

    @Inject
    public AvatarServlet(HlsObjects objects) {
        this.objects = objects;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> key = key(request.getPathInfo());
        try {
            if (key.isPresent() && objects.open(key.get(), null) instanceof HlsObjects.Found.Open picture) {
                try (picture) {
                    send(picture, response);
                }
            } else {
                response.setHeader("Cache-Control", "no-store");
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (StorageUnavailable failure) {
            LOG.log(Level.WARNING, "a picture could not be read: {0}", String.valueOf(failure.getCause()));
            if (!response.isCommitted()) {
                response.reset();
                response.setHeader("Retry-After", "2");
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }

    private static void send(HlsObjects.Found.Open picture, HttpServletResponse response) throws IOException {
        response.setContentType("image/jpeg");
        response.setContentLengthLong(picture.length());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        picture.body().transferTo(response.getOutputStream());
    }

    static Optional<String> key(@Nullable String path) {
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        return matcher.matches() && Avatars.SIDES.contains(Integer.valueOf(matcher.group(2)))
                ? Optional.of(Avatars.key(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
