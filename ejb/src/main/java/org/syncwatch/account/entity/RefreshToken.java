package org.syncwatch.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we remember of a refresh secret: never the secret. */
@Entity
@Table(name = "refresh_token")
public class RefreshToken {

    @Id
    private String hash;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "successor_salt")
    private byte @Nullable [] successorSalt;

    @SuppressWarnings("NullAway.Init")
    protected RefreshToken() {}

    public RefreshToken(String hash, UUID familyId, Instant issuedAt, Instant expiresAt) {
        this.hash = hash;
        this.familyId = familyId;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    public UUID familyId() {
        return familyId;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public boolean used() {
        return usedAt != null;
    }

    public boolean usedWithin(Duration grace, Instant now) {
        return usedAt != null && now.isBefore(usedAt.plus(grace));
    }

    /** The salt of the token that replaced this one, or null while none did. */
    public byte @Nullable [] successorSalt() {
        return successorSalt == null ? null : successorSalt.clone();
    }

    public void replaceBy(byte[] salt, Instant now) {
        if (usedAt != null) {
            throw new IllegalStateException("A refresh token is replaced once");
        }
        usedAt = now;
        successorSalt = salt.clone();
    }
}
