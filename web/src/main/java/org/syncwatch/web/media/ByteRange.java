package org.syncwatch.web.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A satisfiable part of an object.
 *
 * @param first offset of the first byte
 * @param last offset of the last byte, inclusive
 */
record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** What a Range header asks of an object of that size. */
    sealed interface Wish {

        /** No range, several, or one this server does not read: the whole object answers all of them. */
        record Whole() implements Wish {}

        record Part(ByteRange range) implements Wish {}

        record Unsatisfiable() implements Wish {}
    }

    static Wish asked(@Nullable String header, long size) {
        Matcher matcher = SINGLE.matcher(header == null ? "" : header);
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return new Wish.Whole();
        }
        Optional<Long> first = number(matcher.group(1));
        Optional<Long> last = number(matcher.group(2));
        if (first.isPresent() && last.isPresent() && last.get() < first.get()) {
            return new Wish.Whole();
        }
        long from = first.orElseGet(() -> Math.max(0, size - last.orElse(0L)));
        long to = first.isPresent() ? Math.min(size - 1, last.orElse(size - 1)) : size - 1;
        return from > to ? new Wish.Unsatisfiable() : new Wish.Part(new ByteRange(from, to));
    }

    long length() {
        return last - first + 1;
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }
}
