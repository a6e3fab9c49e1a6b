package org.syncwatch.friends.boundary;

import java.time.Duration;
import java.util.UUID;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.friends.control.FriendRows;
import org.syncwatch.friends.control.FriendViews;
import org.syncwatch.friends.control.InviteRows;
import org.syncwatch.friends.control.PresenceRows;
import org.syncwatch.friends.control.WhoIsHere;
import org.syncwatch.friends.entity.Standing;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

/** The capability against a real database, each call in a transaction of its own. */
final class People {

    static final Duration ONLINE_FOR = Duration.ofSeconds(45);

    final RoomFixture rooms;
    final Fired<AuditEvent> audit = new Fired<>();
    private final TestDatabase database;
    private final WhoIsHere here;
    private final FriendLimits limits;

    People(TestDatabase database, ManualClock clock, FriendLimits limits) {
        this.database = database;
        this.rooms = new RoomFixture(database, clock);
        ClusterClock cluster = clock::millis;
        this.here = new WhoIsHere(cluster, ONLINE_FOR, RoomFixture.SEAT_KEPT);
        this.limits = limits;
    }

    UUID account(String name) {
        return rooms.account(name);
    }

    String nameOf(UUID account) {
        return database.inTransaction(
                entities -> new FriendViews(entities).person(account).username());
    }

    Friendships friendships() {
        var entities = database.entities();
        return new Friendships(new FriendRows(entities), new FriendViews(entities), here, limits, audit);
    }

    /** As the platform has it: each call in a transaction of its own. */
    Friendships transacted() {
        var entities = database.entities();
        return new Friendships(new FriendRows(entities), new FriendViews(entities), here, limits, audit) {
            @Override
            RequestOutcome request(UUID self, String username) {
                return database.inTransaction(own -> super.request(self, username));
            }

            @Override
            AcceptOutcome accept(UUID self, UUID other) {
                return database.inTransaction(own -> super.accept(self, other));
            }

            @Override
            boolean end(UUID self, UUID other, Standing.Tie tie) {
                return database.inTransaction(own -> super.end(self, other, tie));
            }

            @Override
            BlockOutcome block(UUID self, UUID other) {
                return database.inTransaction(own -> super.block(self, other));
            }

            @Override
            void unblock(UUID self, UUID other) {
                database.transact(own -> super.unblock(self, other));
            }

            @Override
            Person person(UUID id) {
                return database.inTransaction(own -> super.person(id));
            }
        };
    }

    OnlineAccounts node() {
        return new OnlineAccounts(new PresenceRows(database.entities()), here);
    }

    RequestOutcome request(UUID self, UUID other) {
        String name = nameOf(other);
        return database.inTransaction(own -> friendships().request(self, name));
    }

    AcceptOutcome accept(UUID self, UUID other) {
        return database.inTransaction(own -> friendships().accept(self, other));
    }

    BlockOutcome block(UUID self, UUID other) {
        return database.inTransaction(own -> friendships().block(self, other));
    }

    void befriend(UUID ada, UUID grace) {
        request(ada, grace);
        accept(grace, ada);
    }

    FriendList list(UUID self) {
        return database.inTransaction(own -> friendships().list(self));
    }

    InviteOutcome invite(UUID self, UUID other, String code) {
        return database.inTransaction(own -> invites().keep(self, other, code));
    }

    boolean removeInvite(UUID self, UUID invite) {
        return database.inTransaction(own -> invites().remove(self, invite));
    }

    int sweepInvites() {
        return database.inTransaction(own -> invites().sweep());
    }

    private Invites invites() {
        var entities = database.entities();
        return new Invites(new FriendRows(entities), new InviteRows(entities), here, limits);
    }
}
