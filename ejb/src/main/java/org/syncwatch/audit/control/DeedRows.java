package org.syncwatch.audit.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.audit.entity.LoggedDeed;

/** Reads rows of the log. */
@ApplicationScoped
public class DeedRows {

    private static final String SELECT = """
            select id, at, type, retention, actor, actor_name, host(address) as address, target_type, target_id,
                   cast(metadata as text) as metadata, success, number,
                   encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
              from audit_log
             where %s
             order by %s
             limit :most
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;

    @Inject
    public DeedRows(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * A row as it is stored, with what sealed it, in hexadecimal figures.
     *
     * @param number null while the row is not sealed, as are the two after it
     */
    public record Row(
            LoggedDeed deed,
            @Nullable Long number,
            @Nullable String previous,
            @Nullable String hash) {}

    /**
     * @param condition with named parameters
     * @param order of the rows
     */
    public List<Row> where(String condition, Map<String, Object> parameters, String order, int most) {
        var query = entities.createNativeQuery(SELECT.formatted(condition, order), Tuple.class)
                .setParameter("most", most);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Row(
                        deed(row),
                        row.get("number", Long.class),
                        row.get("previous", String.class),
                        row.get("hash", String.class)))
                .toList();
    }

    private LoggedDeed deed(Tuple row) {
        return new LoggedDeed(
                row.get("id", Long.class),
                row.get("at", Instant.class),
                row.get("type", String.class),
                row.get("retention", String.class),
                row.get("actor", UUID.class),
                row.get("actor_name", String.class),
                row.get("address", String.class),
                row.get("target_type", String.class),
                row.get("target_id", String.class),
                texts(row.get("metadata", String.class)),
                row.get("success", Boolean.class));
    }

    private Map<String, String> texts(String metadata) {
        try {
            return json.readValue(metadata, TEXTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("metadata are texts by name", unreadable);
        }
    }
}
