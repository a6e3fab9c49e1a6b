package org.syncwatch.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sign-in on one device: the tokens that followed from it live and die together. */
@Entity
@Table(name = "refresh_family")
public class RefreshFamily {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "user_agent")
    private @Nullable String userAgent;

    private @Nullable String address;

    @SuppressWarnings("NullAway.Init")
    protected RefreshFamily() {}

    public RefreshFamily(UUID id, UUID accountId, Device device, Instant startedAt) {
        this.id = id;
        this.accountId = accountId;
        this.userAgent = device.userAgent();
        this.address = device.address();
        this.startedAt = startedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Device device() {
        return new Device(userAgent, address);
    }

    public boolean ended() {
        return endedAt != null;
    }

    /** Ends it once; a later end changes nothing. */
    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }
}
