package org.syncwatch.link.control;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncwatch.link.entity.ProviderLink;
import org.syncwatch.link.entity.ProviderLink.Film;
import org.syncwatch.link.entity.ProviderLink.NoFilm;
import org.syncwatch.protocol.Source.Embed;

/** Links to Dailymotion; old ones carry words behind the id. */
final class Dailymotion {

    private static final Set<String> HOSTS = Set.of("dailymotion.com", "www.dailymotion.com");
    private static final Set<String> SHORT_HOSTS = Set.of("dai.ly", "www.dai.ly");
    private static final String PLAYER = "geo.dailymotion.com";
    private static final Pattern ID = Pattern.compile("([kx][A-Za-z0-9]{3,24})(?:_.*)?");

    private Dailymotion() {}

    static Optional<ProviderLink> recognise(WebAddress address) {
        if (SHORT_HOSTS.contains(address.host())) {
            return Optional.of(film(address.segment(0)));
        }
        if (address.host().equals(PLAYER)) {
            return Optional.of(film(address.parameter("video").orElse("")));
        }
        if (!HOSTS.contains(address.host())) {
            return Optional.empty();
        }
        int film = address.segment(0).equals("embed") ? 1 : 0;
        return Optional.of(address.segment(film).equals("video") ? film(address.segment(film + 1)) : new NoFilm());
    }

    private static ProviderLink film(String segment) {
        Matcher id = ID.matcher(segment);
        return id.matches() ? new Film(Embed.Provider.dailymotion, id.group(1), false) : new NoFilm();
    }
}
