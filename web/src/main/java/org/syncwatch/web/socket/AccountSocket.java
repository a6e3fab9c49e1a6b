package org.syncwatch.web.socket;

import jakarta.websocket.Session;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.AccountConnection;
import org.syncwatch.live.boundary.EncodedMessage;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.protocol.account.AccountMessage;

/** The socket over which a signed-in page hears of its account. */
final class AccountSocket implements AccountConnection {

    private final Wire wire;
    private volatile @Nullable UUID account;

    AccountSocket(Session session, SocketLimits limits) {
        this.wire = new Wire(session, limits);
    }

    UUID id() {
        return wire.id();
    }

    @Override
    public UUID accountId() {
        UUID known = account;
        if (known == null) {
            throw new IllegalStateException("this socket was not admitted yet");
        }
        return known;
    }

    @Override
    public void offer(EncodedMessage message) {
        wire.offer(message);
    }

    @Override
    public void close(Farewell farewell) {
        wire.close(farewell);
    }

    void sendAway(long retryMs) {
        wire.sendAway(retryMs);
    }

    void answer(AccountMessage message) {
        wire.offer(WireFormat.encode(message));
    }

    /** Sends the greeting ahead of everything that waits, and lets notices flow from now on. */
    void greet(AccountMessage hello) {
        wire.greet(WireFormat.encode(hello));
    }

    void admit(UUID to) {
        account = to;
    }

    boolean isAdmitted() {
        return account != null;
    }

    boolean allowFrame() {
        return wire.allowFrame();
    }

    /** Why a sweep has to close it, if it has. */
    Optional<Farewell> overdue() {
        return wire.overdue(isAdmitted());
    }
}
