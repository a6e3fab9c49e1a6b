package org.syncwatch.web.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Resolves a name and refuses it when any of its addresses is not public. The client connects to what is returned here and
 * asks no second time, so an answer that changes between check and connection gains nothing.
 */
final class GuardedDns implements Dns {

    private final Dns resolver;

    GuardedDns(Dns resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = List.copyOf(resolver.lookup(host));
        if (!addresses.stream().allMatch(PublicAddresses::has)) {
            throw new NotPublicException(host);
        }
        return addresses;
    }
}
