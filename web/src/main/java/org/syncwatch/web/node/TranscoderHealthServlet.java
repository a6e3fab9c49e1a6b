package org.syncwatch.web.node;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.transcoder.health.TranscoderHealth;
import org.syncwatch.transcoder.health.TranscoderHealth.Condition;

/**
 * {@code GET /health/transcoder}: 200 or, when the node cannot transcode, 503. Where there is no transcoder and to whoever may
 * not read the status there is no such address.
 */
@WebServlet("/health/transcoder")
public class TranscoderHealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient StatusReaders readers;
    private final transient NodeRoles roles;
    private final transient TranscoderHealth health;
    private final transient ObjectMapper mapper;

    @Inject
    public TranscoderHealthServlet(
            StatusReaders readers, NodeRoles roles, TranscoderHealth health, ObjectMapper mapper) {
        this.readers = readers;
        this.roles = roles;
        this.health = health;
        this.mapper = mapper;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!roles.transcoder() || !readers.allow(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Condition condition = health.now();
        response.setStatus(
                condition.healthy() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(mapper.writeValueAsBytes(condition));
    }
}
