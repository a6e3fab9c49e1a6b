package org.syncwatch.launcher.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * The key pair that signs access tokens (EC P-256), made at the first start and kept: sessions outlive a restart.
 *
 * @param privateKey PKCS 8 in PEM
 * @param publicKey X.509 SubjectPublicKeyInfo in PEM
 */
public record SigningKeys(Path privateKey, Path publicKey) {

    public static SigningKeys keptIn(Path directory, SecureRandom random) throws IOException {
        var keys = new SigningKeys(directory.resolve("jwt-private.pem"), directory.resolve("jwt-public.pem"));
        if (!Files.exists(keys.privateKey) || !Files.exists(keys.publicKey)) {
            keys.make(random);
        }
        return keys;
    }

    private void make(SecureRandom random) throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            var pair = generator.generateKeyPair();
            PrivateFile.write(publicKey, pem("PUBLIC KEY", pair.getPublic()));
            PrivateFile.write(privateKey, pem("PRIVATE KEY", pair.getPrivate()));
        } catch (GeneralSecurityException missingInThisJava) {
            throw new IOException("this Java has no EC P-256 keys", missingInThisJava);
        }
    }

    private static String pem(String kind, Key key) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
