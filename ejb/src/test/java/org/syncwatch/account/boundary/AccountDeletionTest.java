package org.syncwatch.account.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.control.AccountStore;
import org.syncwatch.account.control.SessionRows;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.testing.TestLimits;

class AccountDeletionTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final Fired<AuditEvent> audit = new Fired<>();
    private final PasswordHashing hashing = new PasswordHashing(4, new SecureRandom());
    private final List<UUID> told = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private boolean observerFails;

    @Test
    void aDeletedAccountNamesNobodyAndItsNameAndAddressAreFree() {
        UUID ada = sign("ada@example.org", "ada");
        profiles().show(ada, "0123456789abcdef0123456789abcdef");
        assertThat(deletion().delete(ada, "wrong", null)).isEqualTo(new PasswordOutcome.WrongPassword());
        assertThat(told).isEmpty();

        assertThat(deletion().delete(ada, "correct horse", null)).isEqualTo(new PasswordOutcome.Done());
        assertThat(told).containsExactly(ada);
        assertThat(removed).containsExactly("avatars/0123456789abcdef0123456789abcdef/");
        assertThat(database.<Boolean>inTransaction(own -> store().byLogin("ada").isPresent()))
                .isFalse();
        assertThat(database.<Boolean>inTransaction(
                        own -> store().byLogin("ada@example.org").isPresent()))
                .isFalse();
        assertThat(database.<Boolean>inTransaction(own -> store().byId(ada).isPresent()))
                .isFalse();
        assertThat(audit.heard())
                .filteredOn(event -> event.type() == AuditType.ACCOUNT_DELETED)
                .extracting(AuditEvent::targetId)
                .containsExactly(ada.toString());
        assertThat(database.<Boolean>inTransaction(own -> store().bannedSince(clock.instant()).stream()
                        .anyMatch(gone -> gone.id().equals(ada))))
                .as("its access tokens are refused")
                .isTrue();
        assertThat(column("username", ada)).isEqualTo(AccountDeleted.NOBODY);
        assertThat(column("email", ada)).isEqualTo("");
        assertThat(column("password_hash", ada)).isEqualTo("");
        assertThat(sign("ada@example.org", "Ada")).isNotEqualTo(ada);
        assertThat(deletion().delete(ada, "correct horse", null)).isEqualTo(new PasswordOutcome.WrongPassword());
    }

    @Test
    void whatCouldNotBeErasedIsErasedLater() {
        UUID grace = sign("grace@example.org", "grace");
        observerFails = true;
        assertThat(deletion().delete(grace, "correct horse", null)).isEqualTo(new PasswordOutcome.Done());
        assertThat(column("erased_at", grace)).isEqualTo("null");

        observerFails = false;
        assertThat(deletion().eraseLeftovers()).isEqualTo(1);
        assertThat(told).containsExactly(grace, grace);
        assertThat(deletion().eraseLeftovers()).isZero();
    }

    private UUID sign(String email, String username) {
        String hash = hashing.hash("correct horse").orElseThrow();
        return database.inTransaction(
                own -> store().add(email, username, hash).orElseThrow().id());
    }

    private String column(String name, UUID account) {
        return String.valueOf(database.<Object>inTransaction(
                own -> own.createNativeQuery("select " + name + " from account where id = ?1")
                        .setParameter(1, account)
                        .getSingleResult()));
    }

    private AccountDeletion deletion() {
        Accounts accounts = new Accounts(store(), new SessionRows(database.entities(), clock), clock, audit) {
            @Override
            String passwordHash(UUID id) {
                return database.inTransaction(own -> super.passwordHash(id));
            }

            @Override
            void delete(UUID id) {
                database.transact(own -> super.delete(id));
            }

            @Override
            List<UUID> unerased() {
                return database.inTransaction(own -> super.unerased());
            }

            @Override
            void noteErased(UUID id) {
                database.transact(own -> super.noteErased(id));
            }
        };
        AvatarStorage storage = new AvatarStorage() {
            @Override
            public void store(String key, byte[] jpeg) {
                throw new UnsupportedOperationException("nothing is stored here");
            }

            @Override
            public void removeAll(String prefix) {
                removed.add(prefix);
            }
        };
        OwnPassword own = new OwnPassword(hashing, accounts, new GuessGuard(TestLimits.none(clock)));
        Avatars avatars = new Avatars(profiles(), storage, new SecureRandom());
        return new AccountDeletion(own, accounts, avatars, new Fired<>(this::deleted));
    }

    private void deleted(AccountDeleted event) {
        told.add(event.account());
        if (observerFails) {
            throw new IllegalStateException("somebody could not forget the account");
        }
    }

    private Profiles profiles() {
        return new Profiles(store(), clock, audit, Duration.ofDays(30)) {
            @Override
            public Optional<String> show(UUID id, @Nullable String avatar) {
                return database.inTransaction(own -> super.show(id, avatar));
            }
        };
    }

    private AccountStore store() {
        return new AccountStore(database.entities(), clock);
    }
}
