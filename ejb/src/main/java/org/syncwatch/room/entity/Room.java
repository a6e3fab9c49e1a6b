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
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.ServerHello.WaitFor;

/** A place with a code where a few people watch together. */
@Entity
@Table(name = "room")
public class Room {

    @Id
    private UUID id;

    private String code;
    private String name;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "max_participants", columnDefinition = "smallint")
    private short maxParticipants;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "playback_control")
    private PlaybackControl playbackControl;

    @Enumerated(EnumType.STRING)
    @Column(name = "wait_for")
    private WaitFor waitFor;

    @Column(name = "wait_deadline_ms")
    private int waitDeadlineMs;

    @Column(name = "roster_revision")
    private long rosterRevision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    public Room(String code, UUID ownerId, RoomSettings settings, Instant createdAt, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.ownerId = ownerId;
        this.name = settings.name();
        this.maxParticipants = (short) settings.maxParticipants();
        this.passwordHash = settings.passwordHash();
        this.playbackControl = settings.playbackControl();
        this.waitFor = settings.waiting().waitFor();
        this.waitDeadlineMs = settings.waiting().deadlineMs();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public int maxParticipants() {
        return maxParticipants;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public PlaybackControl playbackControl() {
        return playbackControl;
    }

    public WaitFor waitFor() {
        return waitFor;
    }

    public int waitDeadlineMs() {
        return waitDeadlineMs;
    }

    public long rosterRevision() {
        return rosterRevision;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public boolean ownedBy(UUID account) {
        return ownerId.equals(account);
    }

    public boolean open(Instant now) {
        return closedAt == null && now.isBefore(expiresAt);
    }

    public void close(Instant now) {
        closedAt = now;
    }

    /** Every change of who is here gets a number of its own, so that an older roster cannot replace a newer one. */
    public long nextRoster() {
        return ++rosterRevision;
    }
}
