package org.syncwatch.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syncwatch.audit.control.AuditRows;

/** Takes deeds into the log. Whoever notes a single one fires an {@link AuditEvent}; many at once cost one statement here. */
@ApplicationScoped
public class AuditTrail {

    /** A deed with the address it came from, for work that is done for many clients together. */
    public record Deed(AuditEvent event, @Nullable String address) {}

    private final AuditRows rows;

    @Inject
    public AuditTrail(AuditRows rows) {
        this.rows = rows;
    }

    /** In the caller's transaction. */
    @Transactional
    public void note(List<Deed> deeds) {
        rows.add(deeds);
    }

    /** Also when the caller's transaction comes to nothing. */
    @Transactional(TxType.REQUIRES_NEW)
    public void noteApart(List<Deed> deeds) {
        rows.add(deeds);
    }
}
