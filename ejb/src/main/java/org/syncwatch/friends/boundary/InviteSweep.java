package org.syncwatch.friends.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.syncwatch.platform.NodeRoles;

/** Forgets invitations into ended rooms once an hour; each node may do it, the second finds nothing. */
@Singleton
public class InviteSweep {

    @Inject
    Invites invites;

    @Inject
    NodeRoles roles;

    @Schedule(hour = "*", minute = "23", persistent = false)
    void sweep() {
        if (roles.web()) {
            invites.sweep();
        }
    }
}
