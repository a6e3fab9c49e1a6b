package org.syncwatch.link.control;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.syncwatch.link.entity.ProviderLink;
import org.syncwatch.link.entity.ProviderLink.Film;
import org.syncwatch.link.entity.ProviderLink.NoFilm;
import org.syncwatch.protocol.Source.Embed;

/** Links to YouTube. */
final class YouTube {

    private static final Set<String> HOSTS = Set.of(
            "youtube.com",
            "www.youtube.com",
            "m.youtube.com",
            "music.youtube.com",
            "youtube-nocookie.com",
            "www.youtube-nocookie.com");
    private static final Set<String> SHORT_HOSTS = Set.of("youtu.be", "www.youtu.be");
    private static final Set<String> FILM_PATHS = Set.of("shorts", "embed", "live", "v");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{11}");

    /** Embeds of something else that look like an id. */
    private static final Set<String> NOT_IDS = Set.of("videoseries", "live_stream");

    private YouTube() {}

    static Optional<ProviderLink> recognise(WebAddress address) {
        if (SHORT_HOSTS.contains(address.host())) {
            return Optional.of(film(address.segment(0), false));
        }
        if (!HOSTS.contains(address.host())) {
            return Optional.empty();
        }
        String kind = address.segment(0);
        if (kind.equals("watch")) {
            return Optional.of(film(address.parameter("v").orElse(""), false));
        }
        return Optional.of(FILM_PATHS.contains(kind) ? film(address.segment(1), kind.equals("live")) : new NoFilm());
    }

    private static ProviderLink film(String id, boolean live) {
        return ID.matcher(id).matches() && !NOT_IDS.contains(id)
                ? new Film(Embed.Provider.youtube, id, live)
                : new NoFilm();
    }
}
