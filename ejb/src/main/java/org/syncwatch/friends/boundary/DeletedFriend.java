package org.syncwatch.friends.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.syncwatch.account.boundary.AccountDeleted;

/** Takes deleted accounts off everybody's list. */
@ApplicationScoped
public class DeletedFriend {

    private final Friendships friendships;

    @Inject
    public DeletedFriend(Friendships friendships) {
        this.friendships = friendships;
    }

    void forget(@Observes AccountDeleted deleted) {
        friendships.forget(deleted.account());
    }
}
