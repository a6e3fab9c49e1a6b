package org.syncwatch.system.film;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;

/** Bytes that begin as a film does and show nothing, and what became of them in the storage. */
public final class Noise {

    private Noise() {}

    public static byte[] film(int length) {
        byte[] film = new byte[length];
        new Random(length).nextBytes(film);
        byte[] head = "\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, film, 0, head.length);
        return film;
    }

    public static String sha256(byte[] film) {
        return HexFormat.of().formatHex(sha256().digest(film));
    }

    /**
     * SHA-256 of the only object that is called so.
     *
     * @param storage directory in which the storage keeps its objects
     */
    public static String storedSha256(Path storage, String name) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(storage)) {
            Path object = files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().equals(name))
                    .reduce((one, other) -> {
                        throw new IllegalStateException("two objects: " + one + " and " + other);
                    })
                    .orElseThrow();
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(object), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
