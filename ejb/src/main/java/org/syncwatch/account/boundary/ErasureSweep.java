package org.syncwatch.account.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.syncwatch.platform.NodeRoles;

/** Once an hour erases what is left of deleted accounts; two nodes at once do no harm. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ErasureSweep {

    @Inject
    AccountDeletion deletion;

    @Inject
    NodeRoles roles;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void sweep() {
        if (roles.web()) {
            deletion.eraseLeftovers();
        }
    }
}
