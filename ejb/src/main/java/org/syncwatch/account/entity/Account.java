package org.syncwatch.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who can sign in; once deleted, a row that names nobody. */
@Entity
@Table(name = "account")
public class Account {

    /** What others read instead of the name of a deleted account; nobody can take it, because of its space. */
    public static final String NOBODY = "Deleted user";

    @Id
    private UUID id;

    private String email;

    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "banned_at")
    private @Nullable Instant bannedAt;

    @Column(name = "ban_reason")
    private @Nullable String banReason;

    @Column(name = "username_changed_at")
    private @Nullable Instant usernameChangedAt;

    private @Nullable String avatar;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String username() {
        return username;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean banned() {
        return bannedAt != null;
    }

    public Optional<Instant> bannedAt() {
        return Optional.ofNullable(bannedAt);
    }

    /** What the banned one is told. */
    public @Nullable String banReason() {
        return banReason;
    }

    public void ban(String reason, Instant now) {
        bannedAt = now;
        banReason = reason;
    }

    public void pardon() {
        bannedAt = null;
        banReason = null;
    }

    /** When the name was last changed; null for the first one. */
    public @Nullable Instant usernameChangedAt() {
        return usernameChangedAt;
    }

    /** Unguessable name of the picture, or null without one. */
    public @Nullable String avatar() {
        return avatar;
    }

    public boolean deleted() {
        return deletedAt != null;
    }

    public void rename(String newName, Instant now) {
        username = newName;
        usernameChangedAt = now;
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
    }

    public void show(@Nullable String picture) {
        avatar = picture;
    }

    /** Forgets who it was; what others wrote with them keeps the row. */
    public void delete(Instant now) {
        username = NOBODY;
        email = "";
        passwordHash = "";
        avatar = null;
        deletedAt = now;
    }
}
