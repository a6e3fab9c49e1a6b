package org.syncwatch.friends.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.friends.entity.Sharing;
import org.syncwatch.friends.entity.Standing.Tie;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.limits.boundary.TooMany;
import org.syncwatch.live.boundary.Notices;
import org.syncwatch.protocol.account.FriendAccepted;
import org.syncwatch.protocol.account.FriendRequested;
import org.syncwatch.protocol.account.FriendsChanged;

/** What people do about their friends, told to both after it is durable. */
@ApplicationScoped
public class Friends {

    private final Friendships friendships;
    private final Notices notices;
    private final Limits limits;

    @Inject
    public Friends(Friendships friendships, Notices notices, Limits limits) {
        this.friendships = friendships;
        this.notices = notices;
        this.limits = limits;
    }

    /** @param username exactly, in any case; nobody is found by a part of their name */
    public RequestOutcome request(UUID self, String username) {
        Optional<TooMany> often = limits.take(Limit.FRIEND_REQUESTS, self.toString());
        if (often.isPresent()) {
            return new RequestOutcome.HeldUp(often.get());
        }
        RequestOutcome outcome = friendships.request(self, username);
        if (outcome instanceof RequestOutcome.Requested requested) {
            if (requested.news()) {
                notices.tell(requested.person().id(), new FriendRequested(self.toString(), nameOf(self)));
            }
            notices.tell(self, new FriendsChanged());
        } else if (outcome instanceof RequestOutcome.Friends friends && friends.news()) {
            tellAccepted(self, friends.person().id());
        }
        return outcome;
    }

    public AcceptOutcome accept(UUID self, UUID other) {
        AcceptOutcome outcome = friendships.accept(self, other);
        if (outcome == AcceptOutcome.FRIENDS) {
            tellAccepted(self, other);
        }
        return outcome;
    }

    /** Turns a request down; whoever asked is not told in words. */
    public void decline(UUID self, UUID other) {
        tellChanged(self, other, friendships.end(self, other, Tie.INVITED));
    }

    /** Takes an own request back. */
    public void cancel(UUID self, UUID other) {
        tellChanged(self, other, friendships.end(self, other, Tie.ASKED));
    }

    public void remove(UUID self, UUID other) {
        tellChanged(self, other, friendships.end(self, other, Tie.FRIENDS));
    }

    /** To the blocked one it looks as if the friendship or the request had been ended. */
    public BlockOutcome block(UUID self, UUID other) {
        BlockOutcome outcome = friendships.block(self, other);
        if (outcome == BlockOutcome.PARTED) {
            notices.tell(other, new FriendsChanged());
        }
        notices.tell(self, new FriendsChanged());
        return outcome;
    }

    public void unblock(UUID self, UUID other) {
        friendships.unblock(self, other);
        notices.tell(self, new FriendsChanged());
    }

    public void share(UUID self, Sharing sharing) {
        friendships.share(self, sharing);
        notices.tell(self, new FriendsChanged());
    }

    private void tellAccepted(UUID self, UUID other) {
        notices.tell(other, new FriendAccepted(self.toString(), nameOf(self)));
        notices.tell(self, new FriendsChanged());
    }

    private void tellChanged(UUID self, UUID other, boolean changed) {
        if (changed) {
            notices.tell(self, new FriendsChanged());
            notices.tell(other, new FriendsChanged());
        }
    }

    private String nameOf(UUID self) {
        return friendships.person(self).username();
    }
}
