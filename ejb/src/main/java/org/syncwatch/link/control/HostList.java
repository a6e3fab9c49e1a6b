package org.syncwatch.link.control;

import java.util.List;
import java.util.Locale;

/** Hosts by name, each with the hosts below it; {@code *} is every host. */
final class HostList {

    private final List<String> hosts;

    HostList(List<String> hosts) {
        this.hosts = hosts.stream().map(HostList::plain).toList();
    }

    boolean has(String host) {
        String asked = plain(host);
        return hosts.stream()
                .anyMatch(named -> named.equals("*") || asked.equals(named) || asked.endsWith("." + named));
    }

    private static String plain(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }
}
