package org.syncwatch.link.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this installation decided about links. */
@ApplicationScoped
public class LinkPolicy {

    private final HostList filmHosts;
    private final HostList drmHosts;
    private final String origin;
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
        this.within = within;
        this.titleWithin = titleWithin;
    }

    boolean mayHoldFilms(URI link) {
        return filmHosts.has(link.getHost());
    }

    boolean protectsItsFilms(URI link) {
        return drmHosts.has(link.getHost());
    }

    /** The page that will play the films. */
    String origin() {
        return origin;
    }

    Duration within() {
        return within;
    }

    Duration titleWithin() {
        return titleWithin;
    }
}
