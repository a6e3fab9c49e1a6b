package org.syncwatch.link.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this installation decided about links. */
@ApplicationScoped
public class LinkPolicy {

    private final HostList filmHosts;
    private final HostList drmHosts;
    private final String origin;
    private final Set<String> origins;
    private final Duration within;
    private final Duration titleWithin;

    @Inject
    public LinkPolicy(
            @ConfigProperty(name = "syncwatch.links.hosts") List<String> filmHosts,
            @ConfigProperty(name = "syncwatch.links.drm-hosts") List<String> drmHosts,
            @ConfigProperty(name = "syncwatch.origins") List<String> origins,
            @ConfigProperty(name = "syncwatch.links.within") Duration within,
            @ConfigProperty(name = "syncwatch.links.title-within") Duration titleWithin) {
        this.filmHosts = new HostList(filmHosts);
        this.drmHosts = new HostList(drmHosts);
        this.origin = origins.get(0);
        this.origins =
                origins.stream().map(page -> page.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.within = within;
        this.titleWithin = titleWithin;
    }

    boolean mayHoldFilms(URI link) {
        return filmHosts.has(link.getHost());
    }

    boolean protectsItsFilms(URI link) {
        return drmHosts.has(link.getHost());
    }

    /** The page on whose behalf films are looked at. */
    String origin() {
        return origin;
    }

    /** Every page that may play the films, in lower case. */
    Set<String> origins() {
        return origins;
    }

    Duration within() {
        return within;
    }

    Duration titleWithin() {
        return titleWithin;
    }
}
