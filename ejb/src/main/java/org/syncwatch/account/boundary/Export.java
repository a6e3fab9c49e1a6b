package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is kept of an account, row by row, so that nothing large is ever in memory as a whole. */
@ApplicationScoped
public class Export {

    private static final int ROWS_AT_ONCE = 200;

    private final EntityManager entities;
    private final Instance<ExportPart> parts;

    @Inject
    public Export(EntityManager entities, Instance<ExportPart> parts) {
        this.entities = entities;
        this.parts = parts;
    }

    public List<ExportPart> parts() {
        return parts.stream().sorted(Comparator.comparing(ExportPart::name)).toList();
    }

    @Transactional
    public void read(ExportPart part, UUID account, Consumer<Map<String, @Nullable Object>> reader) {
        rows(entities, part, account, reader);
    }

    @SuppressWarnings("unchecked")
    static void rows(
            EntityManager entities, ExportPart part, UUID account, Consumer<Map<String, @Nullable Object>> reader) {
        try (Stream<Tuple> rows = entities.createNativeQuery(part.query(), Tuple.class)
                .setParameter("account", account)
                .setHint("org.hibernate.fetchSize", ROWS_AT_ONCE)
                .getResultStream()) {
            rows.forEach(row -> reader.accept(columns(row)));
        }
    }

    private static Map<String, @Nullable Object> columns(Tuple row) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (TupleElement<?> element : row.getElements()) {
            columns.put(element.getAlias(), row.get(element.getAlias()));
        }
        return columns;
    }
}
