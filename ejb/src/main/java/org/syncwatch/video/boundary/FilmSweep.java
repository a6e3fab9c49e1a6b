package org.syncwatch.video.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.syncwatch.platform.NodeRoles;

/** Looks once an hour whether deleted films left files; two nodes at once do no harm. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class FilmSweep {

    @Inject
    FilmRemoval removal;

    @Inject
    NodeRoles roles;

    @Schedule(hour = "*", minute = "53", persistent = false)
    void sweep() {
        if (roles.web()) {
            removal.sweep();
        }
    }
}
