package org.syncwatch.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells whose socket it is: a trusted proxy speaks for its clients, anybody else for themselves alone. */
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
     * The client's network as limits count it; empty when a proxy does not tell for whom it speaks.
     *
     * @param peer address at the other end of the connection
     * @param forwardedFor what the peer says of those behind it, nearest last, or null
     */
    Optional<String> client(String peer, @Nullable String forwardedFor) {
        String[] told = forwardedFor == null ? new String[0] : forwardedFor.split(",", -1);
        String nearest = peer.strip();
        for (int place = told.length; isProxy(nearest); ) {
            place--;
            if (place < 0) {
                return Optional.empty();
            }
            nearest = told[place].strip();
        }
        return Network.ofClient(nearest).map(Network::toString);
    }

    private boolean isProxy(String address) {
        return trusted.stream().anyMatch(network -> network.holds(address));
    }
}
