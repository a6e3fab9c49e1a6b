package org.syncwatch.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.syncwatch.audit.control.DeedRows;
import org.syncwatch.audit.entity.LoggedDeed;

/** Answers questions about what was done, newest first. */
@ApplicationScoped
@Transactional
public class AuditLog {

    private final DeedRows rows;

    @Inject
    public AuditLog(DeedRows rows) {
        this.rows = rows;
    }

    /** @param most rows of a page */
    public List<LoggedDeed> page(AuditQuestion question, int most) {
        Filter filter = new Filter();
        filter.and("type = :type", "type", question.type());
        filter.and("(cast(actor as text) = :actor or lower(actor_name) = lower(:actor))", "actor", question.actor());
        filter.and("target_id = :target", "target", question.target());
        filter.and("at >= :from", "from", question.from());
        filter.and("at < :to", "to", question.to());
        filter.and("success = :success", "success", question.success());
        filter.and("id < :before", "before", question.before());
        return rows.where(filter.condition(), filter.parameters, "id desc", most).stream()
                .map(DeedRows.Row::deed)
                .toList();
    }

    private static final class Filter {

        private final StringJoiner conditions = new StringJoiner(" and ");
        private final Map<String, Object> parameters = new HashMap<>();

        void and(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(parameter, value);
            }
        }

        String condition() {
            return parameters.isEmpty() ? "true" : conditions.toString();
        }
    }
}
