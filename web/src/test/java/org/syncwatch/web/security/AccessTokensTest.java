package org.syncwatch.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.account.boundary.Admins;
import org.syncwatch.account.boundary.Identity;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.testing.ManualClock;

class AccessTokensTest {

    private static final UUID SESSION = UUID.fromString("6f9f3b8a-2b6e-4a43-8a0f-0c3c1d0e5b11");

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock();
    private final Identity ada = new Identity(UUID.randomUUID(), "ada", "ada@example.org");
    private KeyFiles files;
    private AccessTokens tokens;

    @BeforeEach
    void withAKeyPair() throws Exception {
        files = KeyFiles.write(directory, 2048);
        var keys = new TokenKeys(
                new NodeRoles(List.of("web")),
                Optional.of(files.privateKey().toString()),
                Optional.of(files.publicKey().toString()));
        tokens = new AccessTokens(
                keys,
                clock,
                new Admins(Optional.of("Root, ops")),
                "syncwatch",
                List.of("syncwatch"),
                Duration.ofMinutes(15));
    }

    @Test
    void aTokenIsSignedWithRs256ByOurKey() throws Exception {
        var token = SignedJWT.parse(tokens.issue(ada, SESSION));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(token.getHeader().getKeyID()).isNotBlank();
        assertThat(token.verify(new RSASSAVerifier(publicKey()))).isTrue();
    }

    @Test
    void aTokenSaysWhoForWhomAndUntilWhen() throws Exception {
        var claims = SignedJWT.parse(tokens.issue(ada, SESSION)).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("syncwatch");
        assertThat(claims.getAudience()).containsExactly("syncwatch");
        assertThat(claims.getSubject()).isEqualTo(ada.id().toString());
        assertThat(claims.getStringClaim("upn")).isEqualTo("ada");
        assertThat(claims.getStringListClaim("groups")).containsExactly("user");
        assertThat(claims.getStringClaim("sid")).isEqualTo(SESSION.toString());
        assertThat(claims.getIssueTime().toInstant()).isEqualTo(clock.instant());
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void whoTheConfigurationNamesIsAnAdmin() throws Exception {
        Identity root = new Identity(UUID.randomUUID(), "root", "root@example.org");

        assertThat(SignedJWT.parse(tokens.issue(root, SESSION))
                        .getJWTClaimsSet()
                        .getStringListClaim("groups"))
                .containsExactly("user", "admin");
    }

    @Test
    void notTwoTokensAreTheSame() throws Exception {
        var one = SignedJWT.parse(tokens.issue(ada, SESSION)).getJWTClaimsSet();
        var two = SignedJWT.parse(tokens.issue(ada, SESSION)).getJWTClaimsSet();
        assertThat(one.getJWTID()).isNotBlank().isNotEqualTo(two.getJWTID());
    }

    private RSAPublicKey publicKey() throws Exception {
        String pem = Files.readString(files.publicKey()).replaceAll("-----[A-Z ]+-----", "");
        byte[] der = Base64.getMimeDecoder().decode(pem);
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    }
}
