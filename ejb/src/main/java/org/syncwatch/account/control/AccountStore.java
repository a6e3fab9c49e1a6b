package org.syncwatch.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.account.entity.Account;

/** Finds and adds accounts; addresses and names are compared without regard to case. */
@ApplicationScoped
public class AccountStore {

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public AccountStore(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    public static String normalisedEmail(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Adds the account unless its address or name is taken; the unique indexes decide, also under a race. */
    public Optional<Account> add(String email, String username, String passwordHash) {
        UUID id = UUID.randomUUID();
        int added = entityManager
                .createNativeQuery("insert into account (id, email, username, password_hash, created_at)"
                        + " values (:id, :email, :username, :hash, :now) on conflict do nothing")
                .setParameter("id", id)
                .setParameter("email", normalisedEmail(email))
                .setParameter("username", username)
                .setParameter("hash", passwordHash)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return added == 0 ? Optional.empty() : byId(id);
    }

    public Optional<Account> byId(UUID id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    /** @param login an e-mail address or a username; a username has no at sign */
    public Optional<Account> byLogin(String login) {
        return login.indexOf('@') < 0 ? byUsername(login.strip()) : byEmail(login);
    }

    public Optional<Account> byEmail(String email) {
        return one("select a from Account a where a.email = :value", normalisedEmail(email));
    }

    private Optional<Account> byUsername(String username) {
        return one("select a from Account a where lower(a.username) = lower(:value)", username);
    }

    private Optional<Account> one(String query, String value) {
        return entityManager
                .createQuery(query, Account.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}
