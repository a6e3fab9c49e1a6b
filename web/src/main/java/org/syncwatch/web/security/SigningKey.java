package org.syncwatch.web.security;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The key pair behind access tokens.
 *
 * @param id names the public key in token headers, so keys can be told apart when they change
 */
record SigningKey(RSAPrivateKey privateKey, String id) {

    private static final int LEAST_BITS = 2048;

    private static final Pattern PEM = Pattern.compile("-----BEGIN [A-Z ]+-----([^-]+)-----END [A-Z ]+-----");

    /**
     * @param privateLocation path or file URL of a PKCS 8 PEM, RSA of at least 2048 bits
     * @param publicLocation path or file URL of its public half, PEM
     * @throws IllegalStateException saying in words what is wrong with the files
     */
    static SigningKey load(String privateLocation, String publicLocation) {
        byte[] publicDer = der(publicLocation);
        try {
            var keys = KeyFactory.getInstance("RSA");
            var privateKey = (RSAPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(der(privateLocation)));
            if (privateKey.getModulus().bitLength() < LEAST_BITS) {
                throw new IllegalStateException(privateLocation + " has fewer than " + LEAST_BITS + " bits");
            }
            if (!belongTogether(privateKey, keys.generatePublic(new X509EncodedKeySpec(publicDer)))) {
                throw new IllegalStateException(publicLocation + " is not the public half of " + privateLocation);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicDer);
            return new SigningKey(
                    privateKey,
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 16));
        } catch (GeneralSecurityException | ClassCastException e) {
            throw new IllegalStateException(
                    privateLocation + " and " + publicLocation + " are not an RSA key pair (PKCS 8 and X.509 PEM)", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }

    private static boolean belongTogether(RSAPrivateKey privateKey, PublicKey publicKey)
            throws GeneralSecurityException {
        byte[] probe = "probe".getBytes(StandardCharsets.UTF_8);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(privateKey);
        signature.update(probe);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update(probe);
        return signature.verify(signed);
    }

    private static byte[] der(String location) {
        try {
            var path = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
            var pem = PEM.matcher(Files.readString(path));
            if (!pem.find()) {
                throw new IllegalStateException(location + " is not a PEM file");
            }
            return Base64.getMimeDecoder().decode(pem.group(1));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the key " + location, e);
        }
    }
}
