package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deletes accounts: first nobody can sign in any more, then all that belongs to them goes. */
@ApplicationScoped
public class AccountDeletion {

    private static final System.Logger LOG = System.getLogger(AccountDeletion.class.getName());

    private final OwnPassword own;
    private final Accounts accounts;
    private final Avatars avatars;
    private final Event<AccountDeleted> deleted;

    @Inject
    public AccountDeletion(OwnPassword own, Accounts accounts, Avatars avatars, Event<AccountDeleted> deleted) {
        this.own = own;
        this.accounts = accounts;
        this.avatars = avatars;
        this.deleted = deleted;
    }

    /** @param network of the client as limits count it, or null for one that has no limit */
    public PasswordOutcome delete(UUID account, String password, @Nullable String network) {
        Optional<PasswordOutcome> refusal = own.refusal(account, password, network);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        avatars.hide(account);
        accounts.delete(account);
        erase(account);
        return new PasswordOutcome.Done();
    }

    /** Goes on where something failed; answers how many accounts that were. */
    public int eraseLeftovers() {
        var leftovers = accounts.unerased();
        leftovers.forEach(this::erase);
        return leftovers.size();
    }

    /** The account is deleted whatever fails here: what is left goes with the next sweep. */
    private void erase(UUID account) {
        try {
            deleted.fire(new AccountDeleted(account));
            accounts.noteErased(account);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "not all of the deleted account " + account + " is gone yet", failed);
        }
    }
}
