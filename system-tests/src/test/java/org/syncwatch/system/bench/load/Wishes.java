package org.syncwatch.system.bench.load;

import java.util.Locale;
import java.util.SplittableRandom;

/** What members ask for: always valid, in turns, under ids that are random but for a number that finds the command again. */
final class Wishes {

    private static final long FILM_MS = 3_600_000;
    private static final long RANDOM_48 = 0xffff_ffff_ffffL;

    private final SplittableRandom random;

    Wishes(SplittableRandom random) {
        this.random = random;
    }

    /** Plays, jumps, stops, jumps and so on. */
    String next(long number) {
        String id = id(number);
        return switch ((int) (number % 4)) {
            case 0 -> "{\"type\":\"sync:play\",\"commandId\":\"" + id + "\"}";
            case 2 -> "{\"type\":\"sync:pause\",\"commandId\":\"" + id + "\"}";
            default ->
                "{\"type\":\"sync:seek\",\"commandId\":\"" + id + "\",\"targetMediaTimeMs\":" + random.nextLong(FILM_MS)
                        + "}";
        };
    }

    String source(String sourceId, long number) {
        return "{\"type\":\"sync:source\",\"commandId\":\"" + id(number) + "\",\"sourceId\":\"" + sourceId + "\"}";
    }

    private String id(long number) {
        long front = random.nextLong();
        return String.format(
                Locale.ROOT,
                "%08x-%04x-4%03x-8%03x-%012x",
                front >>> 32,
                front & 0xffff,
                front >>> 16 & 0xfff,
                front >>> 20 & 0xfff,
                number & RANDOM_48);
    }
}
