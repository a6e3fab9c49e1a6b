package org.syncwatch.account.boundary;

import java.util.UUID;
import org.syncwatch.account.entity.Account;

/** An account as others may know it. */
public record Identity(UUID id, String username, String email) {

    static Identity of(Account account) {
        return new Identity(account.id(), account.username(), account.email());
    }
}
