package org.syncwatch.friends.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.syncwatch.live.boundary.Notices;
import org.syncwatch.protocol.account.FriendsChanged;
import org.syncwatch.protocol.account.RoomInvited;

/** Invitations, told to whom they are for after they are durable. */
@ApplicationScoped
public class Inviting {

    private final Invites invites;
    private final Friendships friendships;
    private final Notices notices;

    @Inject
    public Inviting(Invites invites, Friendships friendships, Notices notices) {
        this.invites = invites;
        this.friendships = friendships;
        this.notices = notices;
    }

    /** An invitation that is made again is not told again, so that nobody is rung at. */
    public InviteOutcome invite(UUID self, UUID other, String code) {
        InviteOutcome outcome = invites.keep(self, other, code);
        if (outcome instanceof InviteOutcome.Invited invited && invited.news()) {
            notices.tell(
                    other,
                    new RoomInvited(
                            invited.id().toString(),
                            self.toString(),
                            friendships.person(self).username(),
                            invited.room().code(),
                            invited.room().name()));
        }
        return outcome;
    }

    /** Declined or followed: it is off the list, and whoever invited is told neither. */
    public void remove(UUID self, UUID invite) {
        if (invites.remove(self, invite)) {
            notices.tell(self, new FriendsChanged());
        }
    }
}
