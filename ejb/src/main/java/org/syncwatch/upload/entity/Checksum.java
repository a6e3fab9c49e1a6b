package org.syncwatch.upload.entity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What a piece must hash to.
 *
 * @param algorithm as Java calls it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Checksum(String algorithm, byte[] expected) {

    /** By the names that senders use. */
    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    /** Empty when nobody here can compute it. */
    public static Optional<Checksum> of(String algorithm, byte[] expected) {
        return Optional.ofNullable(ALGORITHMS.get(algorithm)).map(known -> new Checksum(known, expected));
    }

    public MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean matches(MessageDigest computed) {
        return Arrays.equals(expected, computed.digest());
    }
}
