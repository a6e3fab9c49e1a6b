package org.syncwatch.account.boundary;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.control.AccountStore;
import org.syncwatch.account.control.RefreshTokens;
import org.syncwatch.account.control.SessionRows;
import org.syncwatch.account.entity.Device;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.AuthorityTable;
import org.syncwatch.testing.Cast;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

/** The owner is whose session it is; no role in a room reaches it. */
class AccountAuthorityTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);

    @TestFactory
    Stream<DynamicTest> eachRoleGetsWhatTheTableSays() {
        return AuthorityTable.of("account", (decision, role) -> {
            Cast cast = new Cast(DATABASE, fixture, PlaybackControl.all);
            UUID owner = cast.account("owner");
            if (!decision.equals("endSession")) {
                throw new IllegalStateException("nobody knows how to decide " + decision);
            }
            UUID session = start(owner);
            DATABASE.transact(own -> sessions().end(cast.account(role), session));
            return DATABASE.<Boolean>inTransaction(
                            own -> sessions().list(owner, null).isEmpty())
                    ? "made"
                    : "nothing";
        });
    }

    private UUID start(UUID account) {
        return DATABASE.inTransaction(own -> new RefreshTokens(
                        DATABASE.entities(), clock, new SecureRandom(), Duration.ofDays(7), Duration.ofSeconds(10))
                .startFamily(account, new Device("Firefox", "192.0.2.7"))
                .family());
    }

    private OwnSessions sessions() {
        return new OwnSessions(
                new SessionRows(DATABASE.entities(), clock),
                new AccountStore(DATABASE.entities(), clock),
                new Fired<>());
    }
}
