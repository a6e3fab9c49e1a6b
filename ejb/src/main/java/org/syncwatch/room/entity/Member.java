package org.syncwatch.room.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;

/** Somebody who holds, or once held, a seat in a room. */
@Entity
@Table(name = "room_member")
public class Member {

    private static final long NOTHING_LOADED = -1;

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

    @Column(name = "tells_ready")
    private boolean tellsReady;

    @Column(name = "ready_sequence")
    private long readySequence = NOTHING_LOADED;

    @Column(name = "passed_over")
    private boolean passedOver;

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

    /** Takes the seat again after a reload, a lost network or a leave. */
    public void comeBack(byte[] newTokenHash, Instant now) {
        tokenHash = newTokenHash.clone();
        lastSeenAt = now;
        leftAt = null;
    }

    /** @param newPlayerTellsReady whether the player that arrives says when its picture is ready */
    public void connect(UUID connection, boolean newPlayerTellsReady, Instant now) {
        connectionId = connection;
        lastSeenAt = now;
        leftAt = null;
        tellsReady = newPlayerTellsReady;
        readySequence = NOTHING_LOADED;
        passedOver = false;
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
