package org.syncwatch.launcher.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path directory;

    @Test
    void aSecretIsMadeOnceAndKept() throws IOException {
        var file = directory.resolve("secrets.properties");
        var made = Secrets.open(file, new SecureRandom()).secret("database.password");
        assertThat(made).matches("[a-z0-9]{20,}");
        assertThat(Secrets.open(file, new SecureRandom()).secret("database.password"))
                .isEqualTo(made);
        assertThat(Secrets.open(file, new SecureRandom()).secret("broker.password"))
                .isNotEqualTo(made);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        var file = directory.resolve("secrets.properties");
        assertThat(Secrets.open(file, new SecureRandom()).secret("any")).isNotBlank();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theSigningKeyIsAnRsaKeyOf3072BitsThatOutlivesARestart() throws Exception {
        var keys = SigningKeys.keptIn(directory, new SecureRandom());
        var pem = Files.readString(keys.privateKey());
        var body = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var key = (RSAKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(body));
        assertThat(key.getModulus().bitLength()).isEqualTo(3072);
        assertThat(SigningKeys.keptIn(directory, new SecureRandom())).isEqualTo(keys);
        assertThat(Files.readString(keys.privateKey())).isEqualTo(pem);
    }
}
