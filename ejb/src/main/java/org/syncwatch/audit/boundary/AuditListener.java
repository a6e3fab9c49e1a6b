package org.syncwatch.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.syncwatch.audit.boundary.AuditTrail.Deed;
import org.syncwatch.audit.control.AuditLines;

/** Hears what is done. */
@ApplicationScoped
public class AuditListener {

    private final AuditTrail trail;
    private final ClientAddress client;
    private final AuditLines lines;

    @Inject
    public AuditListener(AuditTrail trail, ClientAddress client, AuditLines lines) {
        this.trail = trail;
        this.client = client;
        this.lines = lines;
    }

    void hear(@Observes AuditEvent event) {
        List<Deed> deeds = List.of(new Deed(event, client.current().orElse(null)));
        if (event.success()) {
            trail.note(deeds);
        } else {
            trail.noteApart(deeds);
            lines.write(event);
        }
    }

    /** What was rolled back did not happen. */
    void hearDone(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuditEvent event) {
        if (event.success()) {
            lines.write(event);
        }
    }
}
