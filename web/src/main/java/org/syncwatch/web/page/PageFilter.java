package org.syncwatch.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.syncwatch.web.link.PrivateHosts;

/** Puts the security headers on every answer, and answers the page's own routes with the page. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/index.html";

    private final transient SecurityHeaders headers;

    @Inject
    public PageFilter(PrivateHosts privateHosts) {
        this.headers = new SecurityHeaders(privateHosts.sources());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.addTo(response);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (PageRoutes.isPage(request.getMethod(), path, request.getHeader("Accept"))) {
            // Hashed file names change with each build, so the page that names them must be asked for each time.
            response.setHeader("Cache-Control", "no-cache");
            request.getRequestDispatcher(PAGE).forward(request, response);
            return;
        }
        if (path.startsWith("/assets/") && getServletContext().getResource(path) != null) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        chain.doFilter(request, response);
    }
}
