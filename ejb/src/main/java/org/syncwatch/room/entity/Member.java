package org.syncwatch.room.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.rights.entity.Grants;

/** Somebody who holds, or once held, a seat in a room. */
@Entity
@Table(name = "room_member")
public class Member {

    @Id
    private UUID id;

    @Column(name = "room_id")
    private UUID roomId;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "grant_steer")
    private @Nullable Boolean grantSteer;

    @Column(name = "grant_source")
    private @Nullable Boolean grantSource;

    @Column(name = "grant_chat")
    private @Nullable Boolean grantChat;

    @Column(name = "grant_speak")
    private @Nullable Boolean grantSpeak;

    @Column(name = "barred_at")
    private @Nullable Instant barredAt;

    @Column(name = "barred_until")
    private @Nullable Instant barredUntil;

    @Column(name = "barred_by")
    private @Nullable String barredBy;

    @Column(name = "barred_for")
    private @Nullable String barredFor;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(name = "connection_id")
    private @Nullable UUID connectionId;

    /** Written by statements of their own only, which know the database's type for it. */
    @Column(insertable = false, updatable = false)
    private @Nullable String address;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    public Member(UUID roomId, @Nullable UUID accountId, String name, Role role, byte[] tokenHash, Instant now) {
        this.id = UUID.randomUUID();
        this.roomId = roomId;
        this.accountId = accountId;
        this.name = name;
        this.role = role;
        this.tokenHash = tokenHash.clone();
        this.joinedAt = now;
        this.lastSeenAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public Grants grants() {
        return new Grants(grantSteer, grantSource, grantChat, grantSpeak);
    }

    /** These take the place of all that was given and denied before. */
    public void grantOnly(Grants now) {
        grantSteer = now.steer();
        grantSource = now.source();
        grantChat = now.chat();
        grantSpeak = now.speak();
    }

    public void become(Role next) {
        role = next;
    }

    /** What keeps this member out of the room now. */
    public Optional<Bar> barred(Instant now) {
        return bar().filter(bar -> bar.holds(now));
    }

    /** Whoever is sent out loses the seat and any office. */
    public void sendOut(Bar bar) {
        barredAt = bar.since();
        barredUntil = bar.until();
        barredBy = bar.by();
        barredFor = bar.reason();
        if (role == Role.moderator) {
            role = Role.participant;
        }
        leave(bar.since());
    }

    public void letBack() {
        barredAt = null;
        barredUntil = null;
        barredBy = null;
        barredFor = null;
    }

    private Optional<Bar> bar() {
        return barredAt == null
                ? Optional.empty()
                : Optional.of(new Bar(barredAt, barredUntil, String.valueOf(barredBy), barredFor));
    }

    public UUID roomId() {
        return roomId;
    }

    public boolean connected() {
        return connectionId != null;
    }

    public boolean gone() {
        return leftAt != null;
    }

    public boolean seated(Instant lapsedBefore) {
        return presentSince(lapsedBefore);
    }

    /** Whether this member has not left and gave a sign of life since then. */
    public boolean presentSince(Instant moment) {
        return leftAt == null && !lastSeenAt.isBefore(moment);
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    public @Nullable UUID accountId() {
        return accountId;
    }

    public byte[] tokenHash() {
        return tokenHash.clone();
    }

    public boolean ofAccount(UUID account) {
        return account.equals(accountId);
    }

    public boolean holds(byte[] hash) {
        return Arrays.equals(tokenHash, hash);
    }

    /**
     * Takes the seat again after a reload, a lost network or a leave. For whoever was here just now and holds the same secret
     * nothing changes, which saves a write for each member of a node that died.
     *
     * @return whether something changed
     */
    public boolean comeBack(byte[] newTokenHash, Instant now, Instant justNow) {
        if (seated(justNow) && holds(newTokenHash)) {
            return false;
        }
        tokenHash = newTokenHash.clone();
        lastSeenAt = now;
        leftAt = null;
        return true;
    }

    /** @param address in figures, or null when nobody knows it */
    public void comesFrom(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String address() {
        return address;
    }

    public void connect(UUID connection, Instant now) {
        connectionId = connection;
        lastSeenAt = now;
        leftAt = null;
    }

    public boolean connectedBy(UUID connection) {
        return connection.equals(connectionId);
    }

    /** The seat is kept for a while. */
    public void disconnect(Instant now) {
        connectionId = null;
        lastSeenAt = now;
    }

    public void leave(Instant now) {
        connectionId = null;
        leftAt = now;
    }
}
