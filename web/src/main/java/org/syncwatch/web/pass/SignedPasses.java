package org.syncwatch.web.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.video.boundary.FilmPass;
import org.syncwatch.video.boundary.FilmPasses;

/**
 * Passes that any node can check without asking anybody: kind, expiry and a mark of whom it was given to, and a signature over
 * these and the film.
 */
@ApplicationScoped
public class SignedPasses implements FilmPasses {

    /** As many characters has every pass. */
    public static final int CHARACTERS = 44;

    private static final byte KIND = 1;
    private static final int MARK_BYTES = 8;
    private static final int CLAIM_BYTES = 1 + Long.BYTES + MARK_BYTES;
    private static final int SIGNATURE_BYTES = 16;

    private final DeliveryKey key;
    private final Clock clock;
    private final Duration renewed;
    private final Duration notRenewed;

    @Inject
    public SignedPasses(
            DeliveryKey key,
            Clock clock,
            @ConfigProperty(name = "syncwatch.delivery.pass-lifetime") Duration renewed,
            @ConfigProperty(name = "syncwatch.delivery.native-lifetime") Duration notRenewed) {
        this.key = key;
        this.clock = clock;
        this.renewed = renewed;
        this.notRenewed = notRenewed;
    }

    @Override
    public FilmPass issue(UUID film, UUID scope, Player player) {
        Instant expiry = expiry(player == Player.RENEWS ? renewed : notRenewed);
        Mac mac = key.mac();
        byte[] claim = ByteBuffer.allocate(CLAIM_BYTES)
                .put(KIND)
                .putLong(expiry.toEpochMilli())
                .put(mac.doFinal(bytes(scope)), 0, MARK_BYTES)
                .array();
        byte[] pass = ByteBuffer.allocate(CLAIM_BYTES + SIGNATURE_BYTES)
                .put(claim)
                .put(signature(mac, film, claim))
                .array();
        return new FilmPass(Base64.getUrlEncoder().withoutPadding().encodeToString(pass), expiry);
    }

    /** Rounded down by a fifth of the life at most, so that who asks often has the same address and a picture once. */
    private Instant expiry(Duration life) {
        long step = Math.max(1, life.toMillis() / 5);
        return Instant.ofEpochMilli((clock.millis() + life.toMillis()) / step * step);
    }

    /** For how long yet the pass opens the film's files; empty when it is forged, another film's or expired. */
    public Optional<Duration> opens(String text, UUID film) {
        byte[] pass = decoded(text);
        if (pass.length != CLAIM_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(pass);
        byte[] claim = new byte[CLAIM_BYTES];
        byte[] signature = new byte[SIGNATURE_BYTES];
        parts.get(claim).get(signature);
        if (!MessageDigest.isEqual(signature, signature(key.mac(), film, claim)) || claim[0] != KIND) {
            return Optional.empty();
        }
        Duration left = Duration.ofMillis(ByteBuffer.wrap(claim, 1, Long.BYTES).getLong() - clock.millis());
        return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
    }

    private static byte[] signature(Mac mac, UUID film, byte[] claim) {
        mac.update(bytes(film));
        byte[] whole = mac.doFinal(claim);
        return ByteBuffer.allocate(SIGNATURE_BYTES)
                .put(whole, 0, SIGNATURE_BYTES)
                .array();
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notEncoded) {
            return new byte[0];
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
