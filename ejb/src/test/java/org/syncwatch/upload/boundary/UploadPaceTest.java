package org.syncwatch.upload.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class UploadPaceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int RATE = 1000;
    private static final int BURST = 5000;

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());

    @Test
    void whoSendsMoreThanTheBurstWaitsUntilTheDebtIsPaidWhereverTheySend() throws Exception {
        UUID ada = fixture.account("ada");

        assertThat(take(ada, BURST)).isZero();
        assertThat(take(ada, RATE)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(take(ada, RATE))
                .as("over another connection")
                .isBetween(Duration.ofMillis(1500), Duration.ofSeconds(2));
        assertThat(take(fixture.account("grace"), BURST)).as("somebody else").isZero();

        Thread.sleep(2100);
        assertThat(take(ada, 1)).as("the debt is paid").isZero();
    }

    private static Duration take(UUID account, int bytes) {
        return DATABASE.inTransaction(own -> new UploadPace(DATABASE.entities(), RATE, BURST).take(account, bytes));
    }
}
