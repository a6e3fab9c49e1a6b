package org.syncwatch.audit.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import org.syncwatch.audit.boundary.AuditEvent;

/**
 * Tells the node's log of each deed in one line of JSON. Names and addresses stay out, since nobody cuts a log file when the
 * time of a row is over.
 */
@ApplicationScoped
public class AuditLines {

    private static final System.Logger LOG = System.getLogger("org.syncwatch.audit");

    private final ObjectMapper json;

    @Inject
    public AuditLines(ObjectMapper json) {
        this.json = json;
    }

    public void write(AuditEvent event) {
        LOG.log(Level.INFO, () -> line(event));
    }

    String line(AuditEvent event) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("audit", event.type().code());
        if (event.actor() != null) {
            told.put("actor", event.actor());
        }
        told.put(event.targetType().code(), event.targetId());
        told.put("success", event.success());
        if (!event.metadata().isEmpty()) {
            told.put("metadata", event.metadata());
        }
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts can be written", impossible);
        }
    }
}
