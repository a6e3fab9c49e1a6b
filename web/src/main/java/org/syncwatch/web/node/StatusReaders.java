package org.syncwatch.web.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may read the status: this machine and the addresses named for it, and nobody through a proxy. */
@ApplicationScoped
public class StatusReaders {

    private final Set<InetAddress> named;

    @Inject
    public StatusReaders(@ConfigProperty(name = "syncwatch.status.readers") Optional<String> readers) {
        this.named = Arrays.stream(readers.orElse("").split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(StatusReaders::address)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A proxy on this machine connects from loopback for anybody, but says so. */
    boolean allow(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            return false;
        }
        return allows(request.getRemoteAddr());
    }

    private boolean allows(String remote) {
        InetAddress address = address(remote);
        return address.isLoopbackAddress() || named.contains(address);
    }

    /** Only takes what is an address already, so that no name is looked up. */
    private static InetAddress address(String text) {
        if (!text.matches("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%[\\w.-]+)?]?")) {
            throw new IllegalArgumentException("\"" + text + "\" is not an address");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
