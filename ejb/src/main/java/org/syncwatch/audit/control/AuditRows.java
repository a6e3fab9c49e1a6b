package org.syncwatch.audit.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditTrail.Deed;

/** Adds rows to the log. */
@ApplicationScoped
public class AuditRows {

    private static final String ADD = """
            insert into audit_log (type, retention, actor, actor_name, address, target_type, target_id, metadata, success)
            select type, retention, actor, actor_name, address, target_type, target_id, metadata, success
              from unnest(cast(:types as text[]), cast(:retentions as text[]), cast(:actors as uuid[]),
                          cast(:names as text[]), cast(:addresses as inet[]), cast(:targetTypes as text[]),
                          cast(:targets as text[]), cast(:metadata as jsonb[]), cast(:successes as boolean[]))
                   with ordinality as n (type, retention, actor, actor_name, address, target_type, target_id, metadata,
                                         success, place)
             order by place
            """;

    private final EntityManager entities;
    private final ObjectMapper json;

    @Inject
    public AuditRows(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** In one statement. */
    public void add(List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        List<AuditEvent> events = deeds.stream().map(Deed::event).toList();
        entities.createNativeQuery(ADD)
                .setParameter("types", texts(events, event -> event.type().code()))
                .setParameter(
                        "retentions",
                        texts(events, event -> event.type().retention().code()))
                .setParameter("actors", events.stream().map(AuditEvent::actor).toArray(UUID[]::new))
                .setParameter("names", texts(events, AuditEvent::actorName))
                .setParameter("addresses", texts(deeds, Deed::address))
                .setParameter(
                        "targetTypes", texts(events, event -> event.targetType().code()))
                .setParameter("targets", texts(events, AuditEvent::targetId))
                .setParameter("metadata", texts(events, event -> written(event.metadata())))
                .setParameter(
                        "successes", events.stream().map(AuditEvent::success).toArray(Boolean[]::new))
                .executeUpdate();
    }

    private static <T> @Nullable String[] texts(List<T> deeds, Function<T, @Nullable String> text) {
        return deeds.stream().map(text).map(AuditRows::storable).toArray(String[]::new);
    }

    /** PostgreSQL's texts hold no NUL, and a name with one must not make the deed unnotable. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private String written(Map<String, String> metadata) {
        try {
            return json.writeValueAsString(metadata).replace("\\u0000", "");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts can be written", impossible);
        }
    }
}
