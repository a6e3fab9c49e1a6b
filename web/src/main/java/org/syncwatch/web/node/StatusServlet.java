package org.syncwatch.web.node;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.syncwatch.web.socket.OpenSockets;

/** {@code GET /status}; to whoever may not read it there is no such address. */
@WebServlet("/status")
public class StatusServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient StatusReaders readers;
    private final transient NodeStatus status;
    private final transient OpenSockets sockets;
    private final transient ObjectMapper mapper;

    @Inject
    public StatusServlet(StatusReaders readers, NodeStatus status, OpenSockets sockets, ObjectMapper mapper) {
        this.readers = readers;
        this.status = status;
        this.sockets = sockets;
        this.mapper = mapper;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!readers.allow(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(mapper.writeValueAsBytes(status.now(sockets.count())));
    }
}
