package org.syncwatch.web.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.syncwatch.upload.entity.Checksum;

/** Reads and writes what uploads in pieces say in headers. */
final class TusHeaders {

    private static final int LONGEST_METADATA = 4096;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private TusHeaders() {}

    /** Empty when it is missing or no number of bytes. */
    static OptionalLong bytes(@Nullable String header) {
        if (header == null || !header.matches("\\d{1,18}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(header));
    }

    /** Empty when it cannot be read; a key without a value has an empty one. */
    static Optional<Map<String, String>> metadata(@Nullable String header) {
        Map<String, String> values = new HashMap<>();
        if (header == null || header.isBlank()) {
            return Optional.of(values);
        }
        if (header.length() > LONGEST_METADATA) {
            return Optional.empty();
        }
        for (String pair : header.split(",", -1)) {
            String[] words = pair.strip().split(" ", -1);
            Optional<String> value = words.length == 2 ? decoded(words[1]) : Optional.of("");
            if (words[0].isEmpty() || words.length > 2 || value.isEmpty()) {
                return Optional.empty();
            }
            values.put(words[0], value.get());
        }
        return Optional.of(values);
    }

    /** Empty when it cannot be read or names an algorithm that is not known here. */
    static Optional<Checksum> checksum(String header) {
        String[] words = header.strip().split(" ", -1);
        if (words.length != 2) {
            return Optional.empty();
        }
        try {
            return Checksum.of(words[0], Base64.getDecoder().decode(words[1]));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    static String date(Instant moment) {
        return HTTP_DATE.format(moment);
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
