package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.room.entity.Vacancy;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class AppointmentsTest extends OwnersAbsence {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    AppointmentsTest() {
        super(DATABASE);
    }

    @Test
    void theAuditLogHearsOfEachHandOverOnceAndWhy() {
        arrive(adasSeat, adasSocket);
        comes(bob);
        depart(adasSeat, adasSocket, true);
        settle();
        settle();
        fixture.member(room, ada);
        reclaim(ada);

        assertThat(handOvers())
                .extracting(deed -> deed.metadata().get("why"))
                .containsExactly("owner_away", "reclaimed");
        assertThat(handOvers().get(0).metadata()).containsEntry("epoch", "1");
    }

    @Test
    void whoLookedBeforeTheRoomWasHandedOverAppointsNobody() {
        arrive(adasSeat, adasSocket);
        UUID bobsSeat = comes(bob);
        comes(fixture.account("cleo"));
        depart(adasSeat, adasSocket, true);
        Vacancy seenLongAgo = new Vacancy(room, epoch());
        handedOver(settle());
        fixture.member(room, ada);
        pass(RoomFixture.OWNER_AWAY_AFTER.plus(A_MOMENT));

        assertThat(settle(seenLongAgo)).isEmpty();
        assertThat(roleNow(bobsSeat)).isEqualTo(Role.owner);
    }

    @RepeatedTest(5)
    void twoNodesAppointOneOwner() throws Exception {
        arrive(adasSeat, adasSocket);
        comes(bob);
        comes(fixture.account("cleo"));
        depart(adasSeat, adasSocket, true);
        Vacancy seen = new Vacancy(room, epoch());
        CyclicBarrier together = new CyclicBarrier(2);

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Optional<Successions.Settled>> node = () -> {
                together.await();
                return settle(seen);
            };
            long appointed = 0;
            for (Future<Optional<Successions.Settled>> one : nodes.invokeAll(List.of(node, node))) {
                appointed += one.get().isPresent() ? 1 : 0;
            }
            assertThat(appointed).isEqualTo(1);
            assertThat(handOvers()).hasSize(1);
            assertThat(epoch()).isEqualTo(1);
            assertThat(owners()).isEqualTo(1);
        } finally {
            nodes.shutdownNow();
        }
    }
}
