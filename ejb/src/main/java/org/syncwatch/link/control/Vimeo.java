package org.syncwatch.link.control;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.syncwatch.link.entity.ProviderLink;
import org.syncwatch.link.entity.ProviderLink.Film;
import org.syncwatch.link.entity.ProviderLink.NoFilm;
import org.syncwatch.protocol.Source.Embed;

/** Links to Vimeo; an unlisted film has a hash beside its number. */
final class Vimeo {

    private static final Set<String> HOSTS = Set.of("vimeo.com", "www.vimeo.com");
    private static final String PLAYER = "player.vimeo.com";
    private static final Set<String> COLLECTIONS = Set.of("channels", "groups", "album", "showcase");
    private static final Pattern ID = Pattern.compile("[0-9]{5,15}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{6,40}");

    private Vimeo() {}

    static Optional<ProviderLink> recognise(WebAddress address) {
        if (address.host().equals(PLAYER)) {
            return Optional.of(
                    address.segment(0).equals("video")
                            ? film(address.segment(1), address.parameter("h").orElse(""))
                            : new NoFilm());
        }
        if (!HOSTS.contains(address.host())) {
            return Optional.empty();
        }
        if (COLLECTIONS.contains(address.segment(0)) && address.path().size() > 2) {
            return Optional.of(film(address.last(), ""));
        }
        return Optional.of(film(
                address.segment(0),
                address.path().size() > 1
                        ? address.segment(1)
                        : address.parameter("h").orElse("")));
    }

    private static ProviderLink film(String id, String hash) {
        if (!ID.matcher(id).matches()) {
            return new NoFilm();
        }
        return new Film(Embed.Provider.vimeo, HASH.matcher(hash).matches() ? id + ":" + hash : id, false);
    }
}
