package org.syncwatch.upload.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.syncwatch.platform.NodeRoles;

/** Looks for uploads that nobody goes on with; two nodes at once do no harm. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class UploadSweep {

    @Inject
    AbandonedUploads uploads;

    @Inject
    NodeRoles roles;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void sweep() {
        if (roles.web()) {
            uploads.sweep();
        }
    }
}
