package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.syncwatch.room.boundary.Tickets.Admission;
import org.syncwatch.room.control.Secrets;

class TicketsTest {

    private final Map<String, String> stored = new ConcurrentHashMap<>();
    private final Tickets tickets = new Tickets(new MapGrid(), new Secrets(new SecureRandom()), Duration.ofSeconds(30));
    private final Admission guest = new Admission(UUID.randomUUID(), UUID.randomUUID(), null);

    @Test
    void aTicketAdmitsItsMemberToItsRoom() {
        assertThat(tickets.redeem(tickets.issue(guest))).contains(guest);
        Admission signedIn = new Admission(guest.room(), guest.member(), UUID.randomUUID());
        assertThat(tickets.redeem(tickets.issue(signedIn))).contains(signedIn);
    }

    @Test
    void ofAHundredRacersWithOneTicketExactlyOneGetsIn() throws Exception {
        String ticket = tickets.issue(guest);
        ExecutorService racers = Executors.newFixedThreadPool(20);
        try {
            Callable<Boolean> redeem = () -> tickets.redeem(ticket).isPresent();
            List<Future<Boolean>> attempts = racers.invokeAll(Collections.nCopies(100, redeem));
            int admitted = 0;
            for (Future<Boolean> attempt : attempts) {
                admitted += attempt.get() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(1);
        } finally {
            racers.shutdownNow();
        }
    }

    @Test
    void theGridNeverHoldsTheSecretItself() {
        String ticket = tickets.issue(guest);

        assertThat(stored.keySet()).noneMatch(key -> key.contains(ticket));
    }

    @Test
    void aMadeUpTicketAdmitsNobody() {
        assertThat(tickets.redeem("made-up")).isEmpty();
    }

    private final class MapGrid implements TicketGrid {

        @Override
        public void put(String key, String value, Duration lifetime) {
            stored.put(key, value);
        }

        @Override
        public Optional<String> take(String key) {
            return Optional.ofNullable(stored.remove(key));
        }
    }
}
