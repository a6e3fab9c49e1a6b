package org.syncwatch.web.address;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** Notes from where a request to the API comes. */
@WebFilter(urlPatterns = "/api/*")
public class OriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient TrustedProxies proxies;
    private final transient CurrentOrigin current;

    @Inject
    public OriginFilter(TrustedProxies proxies, CurrentOrigin current) {
        this.proxies = proxies;
        this.current = current;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> told = Collections.list(request.getHeaders("X-Forwarded-For"));
        current.enter(proxies.origin(request.getRemoteAddr(), told.isEmpty() ? null : String.join(",", told)));
        try {
            chain.doFilter(request, response);
        } finally {
            current.leave();
        }
    }
}
