package org.syncwatch.friends.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many people one account may know. */
@ApplicationScoped
public class FriendLimits {

    private final int mostFriends;
    private final int mostRequests;
    private final int mostBlocked;
    private final int mostInvites;

    @Inject
    public FriendLimits(
            @ConfigProperty(name = "syncwatch.friends.most") int mostFriends,
            @ConfigProperty(name = "syncwatch.friends.most-requests") int mostRequests,
            @ConfigProperty(name = "syncwatch.friends.most-blocked") int mostBlocked,
            @ConfigProperty(name = "syncwatch.friends.most-invites") int mostInvites) {
        this.mostFriends = mostFriends;
        this.mostRequests = mostRequests;
        this.mostBlocked = mostBlocked;
        this.mostInvites = mostInvites;
    }

    int mostFriends() {
        return mostFriends;
    }

    int mostRequests() {
        return mostRequests;
    }

    int mostBlocked() {
        return mostBlocked;
    }

    int mostInvites() {
        return mostInvites;
    }
}
