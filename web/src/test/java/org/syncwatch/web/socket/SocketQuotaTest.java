package org.syncwatch.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.room.boundary.Tickets.Admission;

class SocketQuotaTest {

    private static final Optional<String> HOME = Optional.of("203.0.113.9");
    private static final Optional<String> WORK = Optional.of("203.0.113.10");

    private final SocketQuota quota = new SocketQuota(4, 2, 1, 1, 2);

    @Test
    void anAddressThatHasEnoughGetsNoMoreAndOthersDo() {
        UUID first = UUID.randomUUID();
        assertThat(quota.enter(first, HOME)).isEmpty();
        assertThat(quota.enter(UUID.randomUUID(), HOME)).isEmpty();
        assertThat(quota.enter(UUID.randomUUID(), HOME)).contains(Farewell.TOO_MANY_SOCKETS);
        assertThat(quota.enter(UUID.randomUUID(), WORK)).isEmpty();

        quota.leave(first);
        assertThat(quota.enter(UUID.randomUUID(), HOME)).isEmpty();
    }

    @Test
    void theNodeIsFullWhoeverComes() {
        for (int socket = 0; socket < 4; socket++) {
            assertThat(quota.enter(UUID.randomUUID(), Optional.empty())).isEmpty();
        }
        assertThat(quota.enter(UUID.randomUUID(), HOME)).contains(Farewell.NODE_FULL);
    }

    @Test
    void anAccountThatHasEnoughGetsNoMoreUntilOneLeaves() {
        UUID account = UUID.randomUUID();
        UUID first = entered();
        UUID second = entered();
        assertThat(quota.admit(first, of(UUID.randomUUID(), account))).isEmpty();
        assertThat(quota.admit(second, of(UUID.randomUUID(), account))).contains(Farewell.TOO_MANY_SOCKETS);

        quota.leave(first);
        assertThat(quota.admit(second, of(UUID.randomUUID(), account))).isEmpty();
    }

    @Test
    void anotherRoomThanThoseOfAFullNodeIsHeldWhenOneHasNobodyLeft() {
        UUID here = UUID.randomUUID();
        UUID first = entered();
        UUID second = entered();
        assertThat(quota.admit(first, of(here, null))).isEmpty();
        assertThat(quota.admit(second, of(here, null))).isEmpty();
        assertThat(quota.admit(entered(), of(UUID.randomUUID(), null))).isEmpty();
        UUID third = entered();
        assertThat(quota.admit(third, of(UUID.randomUUID(), null))).contains(Farewell.NODE_FULL);

        quota.leave(first);
        assertThat(quota.admit(third, of(UUID.randomUUID(), null))).contains(Farewell.NODE_FULL);
        assertThat(quota.admit(third, of(here, null))).isEmpty();
        quota.leave(second);
        quota.leave(third);
        assertThat(quota.admit(entered(), of(UUID.randomUUID(), null))).isEmpty();
    }

    @Test
    void whoWasRefusedGivesNothingBack() {
        UUID refused = UUID.randomUUID();
        assertThat(quota.enter(UUID.randomUUID(), HOME)).isEmpty();
        assertThat(quota.enter(UUID.randomUUID(), HOME)).isEmpty();
        assertThat(quota.enter(refused, HOME)).isPresent();
        quota.leave(refused);
        quota.leave(refused);

        assertThat(quota.admit(refused, of(UUID.randomUUID(), null))).isPresent();
        assertThat(quota.enter(UUID.randomUUID(), HOME)).contains(Farewell.TOO_MANY_SOCKETS);
    }

    private static Admission of(UUID room, @Nullable UUID account) {
        return new Admission(room, UUID.randomUUID(), account);
    }

    private UUID entered() {
        UUID socket = UUID.randomUUID();
        assertThat(quota.enter(socket, Optional.empty())).isEmpty();
        return socket;
    }
}
