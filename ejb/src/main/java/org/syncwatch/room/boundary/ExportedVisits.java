package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import org.syncwatch.account.boundary.ExportPart;

/** Rooms the account was in. */
@ApplicationScoped
public class ExportedVisits implements ExportPart {

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public String query() {
        return """
                select r.code, r.name, m.name as as_name, m.role, m.joined_at, m.last_seen_at, m.left_at
                  from room_member m join room r on r.id = m.room_id
                 where m.account_id = :account order by m.joined_at
                """;
    }
}
