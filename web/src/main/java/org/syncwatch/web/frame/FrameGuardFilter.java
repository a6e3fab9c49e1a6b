package org.syncwatch.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpUpgradeHandler;
import java.io.IOException;
import org.glassfish.tyrus.servlet.TyrusHttpUpgradeHandler;

/** Has the platform read our sockets through a guard. */
@WebFilter(urlPatterns = "/socket/*", asyncSupported = true)
public class FrameGuardFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Upgradable(request), response);
    }

    private static final class Upgradable extends HttpServletRequestWrapper {

        Upgradable(HttpServletRequest request) {
            super(request);
        }

        @Override
        public <T extends HttpUpgradeHandler> T upgrade(Class<T> handler) throws IOException, ServletException {
            return handler == TyrusHttpUpgradeHandler.class
                    ? handler.cast(super.upgrade(GuardedUpgrade.class))
                    : super.upgrade(handler);
        }
    }
}
