package org.syncwatch.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.account.entity.Device;
import org.syncwatch.account.entity.RefreshFamily;
import org.syncwatch.account.entity.RefreshToken;

/**
 * Refresh tokens: replaced at each use, in families. A token that comes a second time was stolen or copied, so its
 * family ends. Within a short grace after its first use it instead gives the same successor again, so an answer lost on
 * the way or two tabs refreshing at once sign nobody out; since there is only ever one successor, a thief gains no
 * branch of his own and is still found out when the loser of the two comes back.
 */
@ApplicationScoped
public class RefreshTokens {

    private final EntityManager entityManager;
    private final Clock clock;
    private final SecureRandom random;
    private final Duration lifetime;
    private final Duration grace;

    @Inject
    public RefreshTokens(
            EntityManager entityManager,
            Clock clock,
            SecureRandom random,
            @ConfigProperty(name = "syncwatch.refresh.lifetime") Duration lifetime,
            @ConfigProperty(name = "syncwatch.refresh.grace") Duration grace) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.random = random;
        this.lifetime = lifetime;
        this.grace = grace;
    }

    /** What came of a refresh. */
    public sealed interface Rotation {

        record Rotated(UUID accountId, UUID family, RefreshSecret secret, Instant expiresAt) implements Rotation {}

        /** An old token came back: its family has ended now. */
        record Reused(UUID accountId) implements Rotation {}

        /** Never issued, expired, or of a family that has ended. */
        record Unknown() implements Rotation {}
    }

    public Rotation.Rotated startFamily(UUID accountId, Device device) {
        Instant now = clock.instant();
        var family = new RefreshFamily(UUID.randomUUID(), accountId, device, now);
        entityManager.persist(family);
        var secret = RefreshSecret.random(random);
        return issued(family, store(secret, family, now), secret);
    }

    public Rotation rotate(RefreshSecret secret) {
        var token = entityManager.find(RefreshToken.class, secret.hash());
        if (token == null) {
            return new Rotation.Unknown();
        }
        var family = lockedFamilyOf(token).orElse(null);
        Instant now = clock.instant();
        if (family == null || family.ended() || token.expired(now)) {
            return new Rotation.Unknown();
        }
        if (!token.used()) {
            byte[] salt = RefreshSecret.randomBytes(random);
            token.replaceBy(salt, now);
            var successor = secret.successor(salt);
            return issued(family, store(successor, family, now), successor);
        }
        byte[] salt = token.successorSalt();
        if (salt != null && token.usedWithin(grace, now)) {
            var successor = secret.successor(salt);
            var stored = entityManager.find(RefreshToken.class, successor.hash());
            if (stored != null) {
                return issued(family, stored, successor);
            }
        }
        family.end(now);
        return new Rotation.Reused(family.accountId());
    }

    /** @return whose it was, unless it had ended before */
    public Optional<UUID> endFamily(RefreshSecret secret) {
        return Optional.ofNullable(entityManager.find(RefreshToken.class, secret.hash()))
                .flatMap(this::lockedFamilyOf)
                .filter(family -> !family.ended())
                .map(family -> {
                    family.end(clock.instant());
                    return family.accountId();
                });
    }

    /** Ends every session of the account. */
    public void endAll(UUID accountId) {
        entityManager
                .createQuery(
                        "select f from RefreshFamily f where f.accountId = :account order by f.id", RefreshFamily.class)
                .setParameter("account", accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(family -> !family.ended())
                .forEach(family -> family.end(clock.instant()));
    }

    /** Forgets what has expired; returns how many tokens that were. */
    public int sweep() {
        int tokens = entityManager
                .createNativeQuery("delete from refresh_token where expires_at <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        entityManager
                .createNativeQuery("delete from refresh_family f where not exists"
                        + " (select 1 from refresh_token t where t.family_id = f.id)")
                .executeUpdate();
        return tokens;
    }

    /** The row lock that lines up rotations and the end of a family; the token is read again under it. */
    private Optional<RefreshFamily> lockedFamilyOf(RefreshToken token) {
        var family = entityManager.find(RefreshFamily.class, token.familyId(), LockModeType.PESSIMISTIC_WRITE);
        if (family != null) {
            entityManager.refresh(token);
        }
        return Optional.ofNullable(family);
    }

    private RefreshToken store(RefreshSecret secret, RefreshFamily family, Instant now) {
        var token = new RefreshToken(secret.hash(), family.id(), now, now.plus(lifetime));
        entityManager.persist(token);
        return token;
    }

    private static Rotation.Rotated issued(RefreshFamily family, RefreshToken token, RefreshSecret secret) {
        return new Rotation.Rotated(family.accountId(), family.id(), secret, token.expiresAt());
    }
}
