package org.syncwatch.link.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.syncwatch.link.boundary.LinkProbe;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.link.entity.ProviderLink.Film;
import org.syncwatch.link.entity.Sighting;
import org.syncwatch.link.entity.Sighting.Seen;
import org.syncwatch.link.entity.Verdict;
import org.syncwatch.link.entity.Verdict.Playable;
import org.syncwatch.link.entity.Verdict.Refused;
import org.syncwatch.protocol.Source;
import org.syncwatch.video.control.Title;

/** Asks a provider what its film is called and whether it may be embedded; a provider that does not answer is believed. */
@ApplicationScoped
public class ProviderTitles {

    private static final String LIVE = "This is a live stream: it cannot be kept exactly in step.";

    private final LinkPolicy policy;
    private final LinkProbe probe;
    private final ObjectMapper mapper;

    @Inject
    public ProviderTitles(LinkPolicy policy, LinkProbe probe, ObjectMapper mapper) {
        this.policy = policy;
        this.probe = probe;
        this.mapper = mapper;
    }

    Verdict judge(Film film) {
        Sighting sighting = probe.look(film.oEmbed(), policy.origin(), policy.titleWithin());
        if (!(sighting instanceof Seen seen)) {
            return playable(film, null);
        }
        return switch (seen.status()) {
            case 401, 403 -> new Refused(LinkRefusal.EMBEDDING_DISABLED);
            case 404 -> new Refused(LinkRefusal.NOT_A_FILM);
            default -> playable(film, seen.successful() ? title(seen) : null);
        };
    }

    private static Playable playable(Film film, @Nullable String told) {
        String title = told == null ? film.defaultTitle() : Title.shown(told, film.defaultTitle());
        return new Playable(
                new Source.Embed(film.provider(), film.videoId(), title, film.precision()), film.live() ? LIVE : null);
    }

    private @Nullable String title(Seen seen) {
        try {
            return mapper.readTree(seen.text()).path("title").textValue();
        } catch (JsonProcessingException notTheDocument) {
            return null;
        }
    }
}
