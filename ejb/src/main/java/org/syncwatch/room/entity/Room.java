package org.syncwatch.room.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.ServerHello.Succession;
import org.syncwatch.protocol.server.ServerHello.WaitFor;
import org.syncwatch.rights.entity.RoomRules;

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
    @Column(name = "source_control")
    private PlaybackControl sourceControl;

    @Enumerated(EnumType.STRING)
    @Column(name = "chat_control")
    private PlaybackControl chatControl;

    @Enumerated(EnumType.STRING)
    @Column(name = "speak_control")
    private PlaybackControl speakControl;

    @Enumerated(EnumType.STRING)
    @Column(name = "wait_for")
    private WaitFor waitFor;

    @Column(name = "wait_deadline_ms")
    private int waitDeadlineMs;

    @Column(name = "roster_revision")
    private long rosterRevision;

    @Column(name = "settings_revision")
    private long settingsRevision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "warned_at")
    private @Nullable Instant warnedAt;

    @Enumerated(EnumType.STRING)
    private Succession succession;

    @Column(name = "delegate_id")
    private @Nullable UUID delegateId;

    @Column(name = "owner_epoch")
    private long ownerEpoch;

    @Column(name = "handed_from")
    private @Nullable UUID handedFrom;

    /** What the owner was before who took the room over. */
    @Enumerated(EnumType.STRING)
    @Column(name = "heir_was")
    private @Nullable Role heirWas;

    @Column(name = "reclaim_until")
    private @Nullable Instant reclaimUntil;

    @Column(name = "vacant_at")
    private @Nullable Instant vacantAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    public Room(String code, UUID ownerId, RoomSettings settings, Instant createdAt, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.ownerId = ownerId;
        decide(settings);
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

    public RoomRules rules() {
        return new RoomRules(playbackControl, sourceControl, chatControl, speakControl);
    }

    public RoomSettings settings() {
        return new RoomSettings(
                name,
                maxParticipants,
                passwordHash,
                rules(),
                new RoomSettings.Waiting(waitFor, waitDeadlineMs),
                new RoomSettings.Heir(succession, delegateId));
    }

    public long rosterRevision() {
        return rosterRevision;
    }

    public long settingsRevision() {
        return settingsRevision;
    }

    public Instant createdAt() {
        return createdAt;
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

    /** Everybody is told of the new settings and of what they may do by them. */
    public void change(RoomSettings settings) {
        decide(settings);
        settingsRevision = nextRoster();
    }

    /** The old code leads nowhere any more. */
    public void rekey(String newCode) {
        code = newCode;
        settingsRevision = nextRoster();
    }

    public void prolong(Instant newEnd) {
        expiresAt = newEnd;
        warnedAt = null;
        settingsRevision = nextRoster();
    }

    /** To somebody from whom nobody may take it back. */
    public void hand(UUID newOwner) {
        ownerId = newOwner;
        ownerEpoch++;
        handedFrom = null;
        heirWas = null;
        reclaimUntil = null;
        settingsRevision = rosterRevision + 1;
    }

    /** From an owner who was away and may have it back until then. */
    public void handFrom(Member absent, Member heir, UUID newOwner, Instant until) {
        hand(newOwner);
        handedFrom = absent.id();
        heirWas = heir.role();
        reclaimUntil = until;
    }

    /** Which member may have the room back that was taken from them, and until when. */
    public Optional<Claim> claim() {
        return handedFrom == null || heirWas == null || reclaimUntil == null
                ? Optional.empty()
                : Optional.of(new Claim(handedFrom, reclaimUntil, heirWas));
    }

    /** Counts the room's owners. */
    public long ownerEpoch() {
        return ownerEpoch;
    }

    /** Whether nobody takes over, as its owner wants. */
    public boolean pausesWithoutOwner() {
        return succession == Succession.nobody;
    }

    /** Notes that the room waits for its owner since then. */
    public void vacate(Instant now) {
        vacantAt = now;
    }

    /** Whether everybody knows already that the room waits for its owner, who was not seen since. */
    public boolean waitsFor(Member owner) {
        return succession == Succession.nobody && vacantAt != null && vacantAt.isAfter(owner.lastSeenAt());
    }

    public void warn(Instant now) {
        warnedAt = now;
    }

    /** Every change of who is here gets a number of its own, so that an older roster cannot replace a newer one. */
    public long nextRoster() {
        return ++rosterRevision;
    }

    /**
     * @param member who was the owner
     * @param heirWas what the present owner was before
     */
    public record Claim(UUID member, Instant until, Role heirWas) {}

    private void decide(RoomSettings settings) {
        name = settings.name();
        maxParticipants = (short) settings.maxParticipants();
        passwordHash = settings.passwordHash();
        playbackControl = settings.rules().steer();
        sourceControl = settings.rules().source();
        chatControl = settings.rules().chat();
        speakControl = settings.rules().speak();
        succession = settings.succession().rule();
        delegateId = settings.succession().delegate();
        waitFor = settings.waiting().waitFor();
        waitDeadlineMs = settings.waiting().deadlineMs();
    }
}
