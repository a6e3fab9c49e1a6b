package org.syncwatch.link.control;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link taken apart.
 *
 * @param path its segments without empty ones
 * @param query its raw {@code name=value} pairs
 */
record WebAddress(String host, List<String> path, List<String> query) {

    static WebAddress of(URI link) {
        return new WebAddress(link.getHost(), parts(link.getRawPath(), "/"), parts(link.getRawQuery(), "&"));
    }

    /** The segment at this place, or nothing that any pattern takes. */
    String segment(int place) {
        return place < path.size() ? path.get(place) : "";
    }

    String last() {
        return segment(path.size() - 1);
    }

    Optional<String> parameter(String name) {
        return query.stream()
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .findFirst();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return value;
        }
    }

    private static List<String> parts(@Nullable String text, String separator) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(separator, -1))
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
