package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import org.syncwatch.account.boundary.ExportPart;

/** Rooms the account opened. */
@ApplicationScoped
public class ExportedRooms implements ExportPart {

    @Override
    public String name() {
        return "rooms";
    }

    @Override
    public String query() {
        return """
                select code, name, max_participants, created_at, expires_at, closed_at
                  from room where owner_id = :account order by created_at
                """;
    }
}
