package org.syncwatch.web.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
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
            Optional<HlsObjects.Facts> facts = key.flatMap(objects::facts);
            if (key.isEmpty() || facts.isEmpty() || facts.get().size() == 0) {
                response.setHeader("Cache-Control", "no-store");
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("image/jpeg");
            response.setContentLengthLong(facts.get().size());
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            try (InputStream body =
                    objects.open(key.get(), new ByteRange(0, facts.get().size() - 1))) {
                body.transferTo(response.getOutputStream());
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

    static Optional<String> key(@Nullable String path) {
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        return matcher.matches() && Avatars.SIDES.contains(Integer.valueOf(matcher.group(2)))
                ? Optional.of(Avatars.key(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
