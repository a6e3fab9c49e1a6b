package org.syncwatch.friends.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import org.syncwatch.account.boundary.ExportPart;

/** Friends, and requests either way. */
@ApplicationScoped
public class ExportedFriends implements ExportPart {

    @Override
    public String name() {
        return "friends";
    }

    @Override
    public String query() {
        return """
                select a.username, f.asked_by = :account as asked_by_you, f.asked_at, f.accepted_at
                  from friendship f
                  join account a on a.id = case when f.lower_id = :account then f.higher_id else f.lower_id end
                 where f.lower_id = :account or f.higher_id = :account
                 order by f.asked_at
                """;
    }
}
