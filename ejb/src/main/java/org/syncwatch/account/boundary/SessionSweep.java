package org.syncwatch.account.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.syncwatch.platform.NodeRoles;

/** Forgets expired refresh tokens once an hour; each node may do it, the second finds nothing. */
@Singleton
public class SessionSweep {

    @Inject
    Sessions sessions;

    @Inject
    NodeRoles roles;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        if (roles.web()) {
            sessions.sweep();
        }
    }
}
