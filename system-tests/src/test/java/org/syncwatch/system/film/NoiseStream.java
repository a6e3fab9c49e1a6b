package org.syncwatch.system.film;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** A film of any length without a file: it begins as one does and goes on with noise, the same each time. */
public final class NoiseStream extends InputStream {

    private static final int BLOCK = 1 << 20;
    private static final byte[] HEAD = "\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] block = new byte[BLOCK];
    private final long end;
    private final long breaksAt;
    private long at;
    private long filled = -1;

    private NoiseStream(long from, long end, long breaksAt) {
        this.at = from;
        this.end = end;
        this.breaksAt = breaksAt;
    }

    /** What is between the two places of it. */
    public static NoiseStream between(long from, long end) {
        return new NoiseStream(from, end, Long.MAX_VALUE);
    }

    /** The same, but reading fails at this place. */
    public static NoiseStream breaking(long from, long end, long breaksAt) {
        return new NoiseStream(from, end, breaksAt);
    }

    public static String sha256(long length) throws IOException {
        MessageDigest digest = Noise.sha256();
        byte[] buffer = new byte[BLOCK];
        try (InputStream film = between(0, length)) {
            for (int got = film.read(buffer); got >= 0; got = film.read(buffer)) {
                digest.update(buffer, 0, got);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at >= breaksAt) {
            throw new IOException("the sender gives up at " + at);
        }
        if (at >= end) {
            return -1;
        }
        fill(at / BLOCK);
        int from = (int) (at % BLOCK);
        int got = (int) Math.min(Math.min(length, BLOCK - from), end - at);
        System.arraycopy(block, from, target, offset, got);
        at += got;
        return got;
    }

    private void fill(long number) {
        if (filled == number) {
            return;
        }
        new SplittableRandom(number).nextBytes(block);
        if (number == 0) {
            System.arraycopy(HEAD, 0, block, 0, HEAD.length);
        }
        filled = number;
    }
}
