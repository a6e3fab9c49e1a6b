package org.syncwatch.account.boundary;

import java.util.UUID;
import org.syncwatch.account.entity.Account;

/**
 * An account names nobody any more and nobody can sign in to it: whoever keeps something of it forgets it now, each in a
 * transaction of their own. It is told again until everybody managed, so it must do no harm twice.
 */
public record AccountDeleted(UUID account) {

    /** What others read instead of the name. */
    public static final String NOBODY = Account.NOBODY;
}
