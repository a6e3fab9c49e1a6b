package org.syncwatch.audit.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.syncwatch.platform.NodeRoles;

/** Forgets at night what is old; each node may do it, the second finds nothing. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditSweep {

    @Inject
    AuditUpkeep upkeep;

    @Inject
    NodeRoles roles;

    @Schedule(hour = "2", minute = "10", persistent = false)
    void sweep() {
        if (roles.web()) {
            upkeep.forgetOld();
        }
    }
}
