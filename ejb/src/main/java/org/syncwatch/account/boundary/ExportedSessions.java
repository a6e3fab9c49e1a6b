package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;

/** Sign-ins that are still remembered. */
@ApplicationScoped
public class ExportedSessions implements ExportPart {

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public String query() {
        return """
                select started_at, ended_at, user_agent, address
                  from refresh_family where account_id = :account order by started_at
                """;
    }
}
