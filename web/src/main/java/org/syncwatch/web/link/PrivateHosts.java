package org.syncwatch.web.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses inside the network that links may lead to, because whoever runs the installation says so. */
@ApplicationScoped
public class PrivateHosts {

    private final Set<String> hosts = new TreeSet<>();

    @Inject
    public PrivateHosts(@ConfigProperty(name = "syncwatch.links.private-hosts") Optional<String> list) {
        Arrays.stream(list.orElse("").split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(entry -> HttpUrl.get("http://" + entry))
                .map(PrivateHosts::hostAndPort)
                .forEach(hosts::add);
    }

    /** Their addresses for a content security policy. */
    public List<String> sources() {
        return hosts.stream().map(host -> "http://" + host).toList();
    }

    boolean has(HttpUrl address) {
        return hosts.contains(hostAndPort(address));
    }

    private static String hostAndPort(HttpUrl address) {
        String host = address.host().indexOf(':') < 0 ? address.host() : "[" + address.host() + "]";
        return host + ":" + address.port();
    }
}
