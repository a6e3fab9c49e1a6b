package org.syncwatch.link.entity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found at the other end of a link. */
public sealed interface Sighting {

    /** No answer that could be used. */
    record Unseen(LinkRefusal reason) implements Sighting {}

    /**
     * The beginning of an answer.
     *
     * @param asked the address as it was asked for, which may be https for a link to http
     * @param at the address that answered, after redirects
     * @param headers by name in lower case
     * @param head the first bytes of the body, one character for each
     */
    record Seen(URI asked, URI at, int status, Map<String, List<String>> headers, String head) implements Sighting {

        public Seen {
            headers = Map.copyOf(headers);
        }

        public boolean successful() {
            return status >= 200 && status < 300;
        }

        public List<String> headers(String name) {
            return headers.getOrDefault(name, List.of());
        }

        /** The media type without parameters, in lower case; empty when none was told. */
        public String mediaType() {
            String told = headers("content-type").stream().findFirst().orElse("");
            int end = told.indexOf(';');
            return (end < 0 ? told : told.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        }

        /** The first bytes read as UTF-8. */
        public String text() {
            return new String(head.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }
}
