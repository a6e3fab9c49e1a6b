package org.syncwatch.web.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells who is at the other end: a trusted proxy speaks for its clients, anybody else for themselves alone. */
@ApplicationScoped
public class TrustedProxies {

    private final List<Network> trusted;

    @Inject
    public TrustedProxies(@ConfigProperty(name = "syncwatch.proxies") Optional<String> list) {
        this.trusted = Arrays.stream(list.orElse("").split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(Network::of)
                .toList();
    }

    /**
     * Where the client is.
     *
     * @param peer address at the other end of the connection
     * @param forwardedFor what the peer says of those behind it, nearest last, or null
     */
    public Origin origin(String peer, @Nullable String forwardedFor) {
        String[] told = forwardedFor == null ? new String[0] : forwardedFor.split(",", -1);
        String nearest = peer.strip();
        for (int place = told.length; isProxy(nearest); ) {
            place--;
            if (place < 0) {
                return new Origin(Network.figures(nearest).orElse(null), null);
            }
            nearest = told[place].strip();
        }
        return new Origin(
                Network.figures(nearest).orElse(null),
                Network.ofClient(nearest).map(Network::toString).orElse(null));
    }

    private boolean isProxy(String address) {
        return trusted.stream().anyMatch(network -> network.holds(address));
    }
}
