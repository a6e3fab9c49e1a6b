package org.syncwatch.launcher.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key pair that signs access tokens (RSA), made at the first start and kept: sessions outlive a restart.
 *
 * @param privateKey PKCS 8 in PEM
 * @param publicKey X.509 SubjectPublicKeyInfo in PEM
 */
public record SigningKeys(Path privateKey, Path publicKey) {

    private static final int BITS = 3072;

    public static SigningKeys keptIn(Path directory, SecureRandom random) throws IOException {
        var keys = new SigningKeys(directory.resolve("jwt-private.pem"), directory.resolve("jwt-public.pem"));
        if (!Files.exists(keys.privateKey) || !Files.exists(keys.publicKey)) {
            keys.make(random);
        }
        return keys;
    }

    private void make(SecureRandom random) throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, random);
            var pair = generator.generateKeyPair();
            PrivateFile.write(publicKey, pem("PUBLIC KEY", pair.getPublic()));
            PrivateFile.write(privateKey, pem("PRIVATE KEY", pair.getPrivate()));
        } catch (GeneralSecurityException missingInThisJava) {
            throw new IOException("this Java has no RSA keys", missingInThisJava);
        }
    }

    private static String pem(String kind, Key key) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
