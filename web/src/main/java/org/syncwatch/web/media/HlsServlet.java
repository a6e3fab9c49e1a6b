package org.syncwatch.web.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.syncwatch.video.boundary.StorageUnavailable;
import org.syncwatch.web.pass.SignedPasses;

/**
 * Serves films to whoever holds a pass for them. The pass stands in the address, so that the relative addresses in a playlist have
 * it too; caches leave it out of their keys.
 */
@WebServlet("/hls/*")
public class HlsServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final System.Logger LOG = System.getLogger(HlsServlet.class.getName());

    private final transient HlsObjects objects;
    private final transient SignedPasses passes;
    private final transient OtherPages otherPages;
    private final transient LostParts lostParts;

    @Inject
    public HlsServlet(HlsObjects objects, SignedPasses passes, OtherPages otherPages, LostParts lostParts) {
        this.objects = objects;
        this.passes = passes;
        this.otherPages = otherPages;
        this.lostParts = lostParts;
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        otherPages.letIn(request, response);
        response.setHeader("Allow", OtherPages.METHODS);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, FilmFile::head);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, FilmFile::send);
    }

    @FunctionalInterface
    private interface Answer {
        boolean of(FilmFile file) throws IOException;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        standing(request, response);
        Optional<HlsPath> path = HlsPath.of(request.getPathInfo());
        if (path.isEmpty()) {
            bare(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (passes.opens(path.get().pass(), path.get().film()).isEmpty()) {
            bare(response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            if (!answer.of(new FilmFile(objects, path.get(), request, response))) {
                lostParts.missed(path.get());
                bare(response, HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (StorageUnavailable failure) {
            LOG.log(Level.WARNING, "{0} could not be read: {1}", path.get().key(), failure.getCause());
            if (!response.isCommitted()) {
                // The length of a segment that does not come must not stand over the error.
                response.reset();
                standing(request, response);
                response.setHeader("Retry-After", "2");
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }

    private void standing(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        otherPages.letIn(request, response);
    }

    private static void bare(HttpServletResponse response, int status) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        response.setContentLength(0);
    }
}
