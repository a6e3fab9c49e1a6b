package org.syncwatch.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.syncwatch.live.boundary.Farewell;

class SocketQuotaTest {

    private static final Optional<String> HOME = Optional.of("203.0.113.9");
    private static final Optional<String> WORK = Optional.of("203.0.113.10");

    private final SocketQuota quota = new SocketQuota(4, 2, 1);

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
        assertThat(quota.admits(first, account)).isTrue();
        assertThat(quota.admits(second, account)).isFalse();

        quota.leave(first);
        assertThat(quota.admits(second, account)).isTrue();
    }

    @Test
    void whoWasRefusedGivesNothingBack() {
        UUID refused = UUID.randomUUID();
        assertThat(quota.enter(UUID.randomUUID(), HOME)).isEmpty();
        assertThat(quota.enter(UUID.randomUUID(), HOME)).isEmpty();
        assertThat(quota.enter(refused, HOME)).isPresent();
        quota.leave(refused);
        quota.leave(refused);

        assertThat(quota.admits(refused, UUID.randomUUID())).isFalse();
        assertThat(quota.enter(UUID.randomUUID(), HOME)).contains(Farewell.TOO_MANY_SOCKETS);
    }

    private UUID entered() {
        UUID socket = UUID.randomUUID();
        assertThat(quota.enter(socket, Optional.empty())).isEmpty();
        return socket;
    }
}
