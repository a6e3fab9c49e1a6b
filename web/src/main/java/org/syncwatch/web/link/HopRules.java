package org.syncwatch.web.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Where a request may go as far as the address tells; names are judged when they are resolved. */
@ApplicationScoped
public class HopRules {

    private static final int HTTPS_PORT = 443;

    private static final String BYTE = "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern V4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

    /** The last part begins with a letter: system libraries read many other names as numbers, in any base. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?");

    private final PrivateHosts privateHosts;

    @Inject
    public HopRules(PrivateHosts privateHosts) {
        this.privateHosts = privateHosts;
    }

    /** Tells whether the address is inside the network and may be reached all the same. */
    boolean excepted(HttpUrl address) {
        return privateHosts.has(address);
    }

    boolean allow(HttpUrl address) {
        if (!address.username().isEmpty() || !address.password().isEmpty()) {
            return false;
        }
        return excepted(address) || (address.isHttps() && address.port() == HTTPS_PORT && allowHost(address.host()));
    }

    private static boolean allowHost(String host) {
        if (host.indexOf(':') >= 0 || V4.matcher(host).matches()) {
            return allowFigures(host);
        }
        return NAME.matcher(host).matches();
    }

    // The client connects to figures without asking its resolver.
    private static boolean allowFigures(String host) {
        try {
            return PublicAddresses.has(InetAddress.getByName(host));
        } catch (UnknownHostException notFigures) {
            return false;
        }
    }
}
