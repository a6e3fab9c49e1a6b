package org.syncwatch.system.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole generator over real sockets, with a stand-in in the server's place. */
class GeneratorTest {

    @Test
    @Timeout(60)
    void everyCommandReachesEveryMemberAndIsCounted() throws Exception {
        Flags flags = Flags.read(List.of("--rooms", "4", "--members", "3", "--loops", "2"), 1);
        try (StandIn server = new StandIn();
                Crowd crowd = new Crowd(
                        flags,
                        List.of(server.origin()),
                        List.of("A", "B", "C", "D"),
                        crew -> member -> CompletableFuture.completedFuture(StandIn.pass(member)))) {
            crowd.fill();
            crowd.show("film");

            Outcome outcome = new Measurement(
                            crowd, Map.of("launcher", ProcessHandle.current().pid()), flags)
                    .of(20, Duration.ofMillis(200), Duration.ofSeconds(1));

            assertThat(outcome.latencyMs().count()).as("commands").isBetween(76, 84);
            assertThat(outcome.latencyMs().max()).isPositive().isLessThan(2000);
            assertThat(outcome.incompletePercent()).isZero();
            assertThat(outcome.refusals()).isEmpty();
            assertThat(outcome.closes()).isEmpty();
            assertThat(outcome.olderFrames()).isZero();
            for (Room room : crowd.rooms()) {
                long applied = room.crew().ask(room.book()::applied);
                assertThat(applied).isBetween(23L, 25L);
                long[] heard = room.crew().ask(room.book()::heard);
                assertThat(heard).containsOnly(applied + 1);
            }
        }
    }
}
