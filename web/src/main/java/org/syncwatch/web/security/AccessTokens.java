package org.syncwatch.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.account.boundary.Admins;
import org.syncwatch.account.boundary.Identity;

/** Issues the tokens that MicroProfile JWT verifies on the way in. */
@ApplicationScoped
public class AccessTokens {

    /** The group of everyone who has an account. */
    public static final String USER_GROUP = "user";

    /** The group of those who look after the installation. */
    public static final String ADMIN_GROUP = "admin";

    static final String SESSION_CLAIM = "sid";

    private final TokenKeys keys;
    private final Clock clock;
    private final Admins admins;
    private final String issuer;
    private final List<String> audience;
    private final Duration lifetime;

    @Inject
    AccessTokens(
            TokenKeys keys,
            Clock clock,
            Admins admins,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") List<String> audience,
            @ConfigProperty(name = "syncwatch.jwt.lifetime") Duration lifetime) {
        this.keys = keys;
        this.clock = clock;
        this.admins = admins;
        this.issuer = issuer;
        this.audience = audience;
        this.lifetime = lifetime;
    }

    /** How long a token is good for. */
    public Duration lifetime() {
        return lifetime;
    }

    /**
     * An RS256 token in compact form.
     *
     * @param session the sign-in it belongs to
     */
    public String issue(Identity identity, UUID session) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(identity.id().toString())
                .claim("upn", identity.username())
                .claim("groups", groups(identity))
                .claim(SESSION_CLAIM, session.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        var key = keys.signingKey();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.id())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key.privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing failed with a key that was good at start", e);
        }
        return token.serialize();
    }

    /** Whether a token of this account is one of an admin. */
    public boolean admin(Identity identity) {
        return admins.include(identity.username());
    }

    private List<String> groups(Identity identity) {
        return admin(identity) ? List.of(USER_GROUP, ADMIN_GROUP) : List.of(USER_GROUP);
    }
}
