package org.syncwatch.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        return Optional.ofNullable(entityManager.find(Account.class, id)).filter(account -> !account.deleted());
    }

    /** The account, kept for the transaction. */
    public Optional<Account> locked(UUID id) {
        return Optional.ofNullable(entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(account -> !account.deleted());
    }

    /** Whether somebody else has this name. */
    public boolean taken(String username, UUID by) {
        return byUsername(username).filter(other -> !other.id().equals(by)).isPresent();
    }

    /** Has the database check now what was changed. */
    public void flush() {
        entityManager.flush();
    }

    /** Deleted accounts of which something is left. */
    public List<UUID> unerased() {
        return ids(entityManager.createNativeQuery(
                "select id from account where deleted_at is not null and erased_at is null order by deleted_at",
                UUID.class));
    }

    public void noteErased(UUID id) {
        entityManager
                .createNativeQuery("update account set erased_at = :now where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** @param login an e-mail address or a username; a username has no at sign */
    public Optional<Account> byLogin(String login) {
        return login.indexOf('@') < 0 ? byUsername(login.strip()) : byEmail(login);
    }

    public Optional<Account> byEmail(String email) {
        return one("select a from Account a where a.email = :value and a.deletedAt is null", normalisedEmail(email));
    }

    public Optional<Account> byUsername(String username) {
        return one("select a from Account a where lower(a.username) = lower(:value) and a.deletedAt is null", username);
    }

    /** The newest first. */
    public List<Account> banned() {
        return entityManager
                .createQuery(
                        "select a from Account a where a.bannedAt is not null order by a.bannedAt desc", Account.class)
                .getResultList();
    }

    /** Those who were deleted, too: their access tokens have to go just so. */
    public List<Account> bannedSince(Instant moment) {
        return entityManager
                .createQuery(
                        "select a from Account a where a.bannedAt >= :moment or a.deletedAt >= :moment", Account.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    private Optional<Account> one(String query, String value) {
        return entityManager
                .createQuery(query, Account.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> ids(Query query) {
        return query.getResultList();
    }
}
