package org.syncwatch.link.control;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people paste as an address on the web. */
public final class PastedLink {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private PastedLink() {}

    /** Empty for what is no plain http or https address of a named host; adds https:// where no scheme was pasted. */
    public static Optional<URI> read(String pasted) {
        String text = pasted.strip();
        try {
            URI read = new URI(SCHEME.matcher(text).matches() ? text : "https://" + text);
            return named(read) && read.getRawUserInfo() == null ? Optional.of(withoutFragment(read)) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean named(URI link) {
        return web(link.getScheme())
                && link.getHost() != null
                && !link.getHost().endsWith(".");
    }

    private static boolean web(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }

    private static URI withoutFragment(URI link) throws URISyntaxException {
        String path = link.getRawPath().isEmpty() ? "/" : link.getRawPath();
        String query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
        return new URI(lower(link.getScheme()) + "://" + lower(link.getRawAuthority()) + path + query);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
