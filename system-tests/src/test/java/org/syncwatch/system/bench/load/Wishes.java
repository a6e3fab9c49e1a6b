package org.syncwatch.system.bench.load;

import java.util.SplittableRandom;

/** What members ask for: always valid, in turns, under ids that are random but for a number that finds the command again. */
final class Wishes {

    private static final long FILM_MS = 3_600_000;
    private static final int UUID_LENGTH = 36;

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

    /** Says something as long as people's messages are. */
    String words(long number) {
        return "{\"type\":\"chat:post\",\"clientId\":\"" + id(number)
                + "\",\"text\":\"Look at the hat of the one on the left!\",\"replyTo\":null}";
    }

    String source(String sourceId, long number) {
        return "{\"type\":\"sync:source\",\"commandId\":\"" + id(number) + "\",\"sourceId\":\"" + sourceId + "\"}";
    }

    /** Digit by digit, because a format would cost more than all else that a command takes. */
    private String id(long number) {
        StringBuilder id = new StringBuilder(UUID_LENGTH);
        long front = random.nextLong();
        hex(id, front >>> 32, 8).append('-');
        hex(id, front, 4).append("-4");
        hex(id, front >>> 16, 3).append("-8");
        hex(id, random.nextLong(), 3).append('-');
        return hex(id, number, 12).toString();
    }

    private static StringBuilder hex(StringBuilder to, long value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            to.append(Character.forDigit((int) (value >>> shift & 0xf), 16));
        }
        return to;
    }
}
