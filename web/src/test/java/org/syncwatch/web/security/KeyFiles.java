package org.syncwatch.web.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** A fresh key pair in two PEM files. */
record KeyFiles(Path privateKey, Path publicKey) {

    static KeyFiles write(Path directory, int bits) throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            var pair = generator.generateKeyPair();
            return new KeyFiles(
                    pem(
                            directory.resolve("private.pem"),
                            "PRIVATE KEY",
                            pair.getPrivate().getEncoded()),
                    pem(
                            directory.resolve("public.pem"),
                            "PUBLIC KEY",
                            pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path pem(Path file, String kind, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }
}
