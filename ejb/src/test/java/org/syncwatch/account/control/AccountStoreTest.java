package org.syncwatch.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.entity.Account;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.TestDatabase;

class AccountStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final ManualClock clock = new ManualClock();

    @Test
    void anAccountIsFoundByAddressAndNameInAnyCase() {
        var id = add("Ada@Example.org", "Ada").orElseThrow().id();
        assertThat(login("ada@EXAMPLE.org ")).contains(id);
        assertThat(login("aDA")).contains(id);
        assertThat(login("ada@example.com")).isEmpty();
    }

    @Test
    void aTakenAddressOrNameAddsNothing() {
        assertThat(add("bob@example.org", "bob")).isPresent();
        assertThat(add("BOB@example.org", "bob2")).isEmpty();
        assertThat(add("bob2@example.org", "BoB")).isEmpty();
        assertThat(login("bob2")).isEmpty();
    }

    @Test
    void ofTwentyRacingForANameExactlyOneGetsIt() throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            var attempts = IntStream.range(0, 20)
                    .<Callable<Optional<Account>>>mapToObj(i -> () -> add("racer" + i + "@example.org", "racer"))
                    .toList();
            int winners = 0;
            for (var attempt : pool.invokeAll(attempts)) {
                winners += attempt.get().isPresent() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private Optional<Account> add(String email, String username) {
        return database.inTransaction(em -> new AccountStore(em, clock).add(email, username, "hash"));
    }

    private Optional<UUID> login(String login) {
        return database.inTransaction(
                em -> new AccountStore(em, clock).byLogin(login).map(Account::id));
    }
}
