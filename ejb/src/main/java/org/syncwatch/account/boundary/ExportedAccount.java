package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;

/** The account itself, without what only checks its password. */
@ApplicationScoped
public class ExportedAccount implements ExportPart {

    @Override
    public String name() {
        return "account";
    }

    @Override
    public String query() {
        return """
                select id, username, email, created_at, username_changed_at, sharing
                  from account where id = :account
                """;
    }
}
