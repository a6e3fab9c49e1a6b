package org.syncwatch.room.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;

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

    @Column(name = "may_steer")
    private boolean maySteer;

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

    /** Whether this member may change the playback of a room with the given rule. */
    public boolean steers(PlaybackControl control) {
        return role == Role.owner
                || control == PlaybackControl.all
                || (control == PlaybackControl.selected && maySteer);
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
        return leftAt == null && !lastSeenAt.isBefore(lapsedBefore);
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
