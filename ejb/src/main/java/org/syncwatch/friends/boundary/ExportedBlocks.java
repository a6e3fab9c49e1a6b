package org.syncwatch.friends.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import org.syncwatch.account.boundary.ExportPart;

/** People the account blocks; who blocks it stays their secret. */
@ApplicationScoped
public class ExportedBlocks implements ExportPart {

    @Override
    public String name() {
        return "blocked";
    }

    @Override
    public String query() {
        return """
                select a.username, b.blocked_at
                  from friend_block b join account a on a.id = b.blocked_id
                 where b.blocker_id = :account order by b.blocked_at
                """;
    }
}
