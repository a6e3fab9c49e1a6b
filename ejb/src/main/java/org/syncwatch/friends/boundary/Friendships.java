package org.syncwatch.friends.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.TargetType;
import org.syncwatch.friends.control.FriendRows;
import org.syncwatch.friends.control.FriendViews;
import org.syncwatch.friends.control.Moment;
import org.syncwatch.friends.control.WhoIsHere;
import org.syncwatch.friends.entity.Sharing;
import org.syncwatch.friends.entity.Standing;
import org.syncwatch.friends.entity.Standing.Tie;

/** Who is a friend of whom; every change is made under both accounts' locks and changes nothing when it is made again. */
@ApplicationScoped
@Transactional
public class Friendships {

    private final FriendRows rows;
    private final FriendViews views;
    private final WhoIsHere here;
    private final FriendLimits limits;
    private final Event<AuditEvent> audit;

    @Inject
    public Friendships(
            FriendRows rows, FriendViews views, WhoIsHere here, FriendLimits limits, Event<AuditEvent> audit) {
        this.rows = rows;
        this.views = views;
        this.here = here;
        this.limits = limits;
        this.audit = audit;
    }

    public FriendList list(UUID self) {
        Moment now = here.now();
        return new FriendList(
                views.friends(self, now),
                views.requests(self, false),
                views.requests(self, true),
                views.blocked(self),
                views.invites(self, now.now()),
                views.sharing(self));
    }

    /** Asks the person of exactly this name; when they asked, too, both are friends. */
    RequestOutcome request(UUID self, String username) {
        Optional<UUID> named = rows.named(username.strip());
        if (named.isEmpty()) {
            return new RequestOutcome.UnknownUser();
        }
        UUID other = named.get();
        if (other.equals(self)) {
            return new RequestOutcome.Yourself();
        }
        if (!rows.lock(self, other)) {
            return new RequestOutcome.UnknownUser();
        }
        Standing standing = rows.standing(self, other);
        Person person = views.person(other);
        return switch (standing.wish()) {
            case UNBLOCK_FIRST -> new RequestOutcome.UnblockFirst();
            case NOTHING ->
                standing.tie() == Tie.FRIENDS
                        ? new RequestOutcome.Friends(person, false)
                        : new RequestOutcome.Requested(person, false);
            case BECOME_FRIENDS ->
                befriend(self, other) ? new RequestOutcome.Friends(person, true) : new RequestOutcome.TooManyFriends();
            case REQUEST -> ask(self, person, standing);
        };
    }

    private RequestOutcome ask(UUID self, Person other, Standing standing) {
        if (rows.requestsOf(self) >= limits.mostRequests()) {
            return new RequestOutcome.TooManyRequests();
        }
        if (rows.friendsOf(self) >= limits.mostFriends()) {
            return new RequestOutcome.TooManyFriends();
        }
        rows.ask(self, other.id(), here.now().now());
        return new RequestOutcome.Requested(other, !standing.blocked());
    }

    AcceptOutcome accept(UUID self, UUID other) {
        if (!rows.lock(self, other)) {
            return AcceptOutcome.NO_REQUEST;
        }
        Standing standing = rows.standing(self, other);
        if (standing.tie() == Tie.FRIENDS) {
            return AcceptOutcome.NO_NEWS;
        }
        if (!standing.acceptable()) {
            return AcceptOutcome.NO_REQUEST;
        }
        return befriend(self, other) ? AcceptOutcome.FRIENDS : AcceptOutcome.TOO_MANY_FRIENDS;
    }

    private boolean befriend(UUID self, UUID other) {
        if (rows.friendsOf(self) >= limits.mostFriends() || rows.friendsOf(other) >= limits.mostFriends()) {
            return false;
        }
        rows.befriend(self, other, here.now().now());
        return true;
    }

    /** Ends what ties the two, if it is this; answers whether it was. */
    boolean end(UUID self, UUID other, Tie tie) {
        if (!rows.lock(self, other) || rows.standing(self, other).tie() != tie) {
            return false;
        }
        rows.part(self, other);
        return true;
    }

    BlockOutcome block(UUID self, UUID other) {
        if (self.equals(other) || !rows.lock(self, other)) {
            return BlockOutcome.UNKNOWN_USER;
        }
        Standing standing = rows.standing(self, other);
        if (!standing.blocking() && rows.blockedBy(self) >= limits.mostBlocked()) {
            return BlockOutcome.TOO_MANY;
        }
        if (standing.blocking()) {
            return BlockOutcome.BLOCKED;
        }
        rows.part(self, other);
        rows.block(self, other, here.now().now());
        note(AuditType.FRIEND_BLOCKED, self, other);
        return standing.tie() == Tie.NONE ? BlockOutcome.BLOCKED : BlockOutcome.PARTED;
    }

    /** What the other asked for meanwhile is forgotten, as if it had been declined. */
    void unblock(UUID self, UUID other) {
        if (rows.lock(self, other) && rows.standing(self, other).blocking()) {
            rows.unblock(self, other);
            rows.part(self, other);
            note(AuditType.FRIEND_UNBLOCKED, self, other);
        }
    }

    private void note(AuditType type, UUID self, UUID other) {
        String name = views.person(self).username();
        audit.fire(new AuditEvent(type, self, name, TargetType.USER, other.toString(), Map.of(), true));
    }

    void share(UUID self, Sharing sharing) {
        views.share(self, sharing);
    }

    Person person(UUID id) {
        return views.person(id);
    }

    /** Forgets everybody the account knew. */
    public void forget(UUID self) {
        rows.forget(self);
    }
}
