package org.syncwatch.web.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of an object.
 *
 * @param first offset of the first byte
 * @param last offset of the last byte, inclusive
 */
record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The header when it asks for one part; null when the whole object answers it: none, several, or one nobody can read. */
    static @Nullable String single(@Nullable String header) {
        Matcher matcher = SINGLE.matcher(header == null ? "" : header);
        if (!matcher.matches()) {
            return null;
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        boolean backwards = !first.isEmpty() && !last.isEmpty() && Long.parseLong(last) < Long.parseLong(first);
        return backwards || (first.isEmpty() && last.isEmpty()) ? null : header;
    }

    long length() {
        return last - first + 1;
    }
}
