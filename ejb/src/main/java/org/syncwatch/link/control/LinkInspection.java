package org.syncwatch.link.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.syncwatch.link.boundary.LinkProbe;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.link.entity.ProviderLink;
import org.syncwatch.link.entity.Sighting;
import org.syncwatch.link.entity.Sighting.Seen;
import org.syncwatch.link.entity.Verdict;
import org.syncwatch.link.entity.Verdict.Refused;

/** Finds out whether a link can be watched together: by its address where that is enough, else by looking once. */
@ApplicationScoped
public class LinkInspection {

    private final LinkPolicy policy;
    private final LinkProbe probe;
    private final ProviderTitles titles;

    @Inject
    public LinkInspection(LinkPolicy policy, LinkProbe probe, ProviderTitles titles) {
        this.policy = policy;
        this.probe = probe;
        this.titles = titles;
    }

    public Verdict inspect(URI link) {
        return byAddress(link).orElseGet(() -> byLooking(link));
    }

    private Optional<Verdict> byAddress(URI link) {
        if (policy.protectsItsFilms(link)) {
            return Optional.of(new Refused(LinkRefusal.DRM_PROTECTED));
        }
        Optional<Verdict> ofProvider = ProviderLinks.recognise(link).map(this::ofProvider);
        if (ofProvider.isPresent() || policy.mayHoldFilms(link)) {
            return ofProvider;
        }
        return Optional.of(new Refused(LinkRefusal.UNKNOWN_PROVIDER));
    }

    private Verdict ofProvider(ProviderLink link) {
        return link instanceof ProviderLink.Film film ? titles.judge(film) : new Refused(LinkRefusal.NOT_A_FILM);
    }

    private Verdict byLooking(URI link) {
        Sighting sighting = probe.look(link, policy.origin(), policy.within());
        if (sighting instanceof Seen seen) {
            // A shortened link shows where it leads only now.
            Optional<Verdict> elsewhere = seen.at().equals(link) ? Optional.empty() : byAddress(seen.at());
            return elsewhere.orElseGet(() -> DirectFilms.judge(seen, policy.origins()));
        }
        return new Refused(((Sighting.Unseen) sighting).reason());
    }
}
