package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.boundary.AccountDeleted;
import org.syncwatch.protocol.server.Roster.Participant;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.room.boundary.Vacating.Vacated;
import org.syncwatch.room.control.RoomQueries;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class VacatingTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture rooms = new RoomFixture(database, clock);
    private final UUID ada = rooms.account("ada");
    private final UUID grace = rooms.account("grace");

    @Test
    void ownRoomsEndAndOthersAreLeftWithoutAName() {
        UUID own = rooms.room(ada, 5, PlaybackControl.all);
        UUID graces = rooms.room(grace, 5, PlaybackControl.all);
        rooms.connect(own, rooms.member(own, ada));
        UUID member = rooms.member(graces, ada);
        rooms.connect(graces, member);
        rooms.connect(graces, rooms.member(graces, grace));
        long revision = revision(graces);

        Vacated vacated = vacate();
        assertThat(vacated.closed()).containsExactly(own);
        assertThat(vacated.left()).singleElement().satisfies(left -> {
            assertThat(left.member()).isEqualTo(member);
            assertThat(left.changed().room()).isEqualTo(graces);
            assertThat(left.changed().roster().revision()).isEqualTo(revision(graces));
            assertThat(left.changed().roster().participants())
                    .extracting(Participant::memberId)
                    .doesNotContain(member.toString())
                    .hasSize(1);
        });
        assertThat(revision(graces)).isGreaterThan(revision);
        assertThat(names()).hasSize(2).allMatch(AccountDeleted.NOBODY::equals);
    }

    @Test
    void theSecondTimeNothingIsLeftToDo() {
        UUID graces = rooms.room(grace, 5, PlaybackControl.all);
        rooms.connect(graces, rooms.member(graces, ada));
        rooms.room(ada, 5, PlaybackControl.all);
        vacate();
        long revision = revision(graces);
        assertThat(vacate()).isEqualTo(new Vacated(List.of(), List.of()));
        assertThat(revision(graces)).isEqualTo(revision);
    }

    @Test
    void whoeverTheySentOutWasSentOutByNobody() {
        UUID graces = rooms.room(grace, 5, PlaybackControl.all);
        rooms.member(graces, ada);
        UUID troll = rooms.member(graces, rooms.account("troll"));
        database.transact(entities -> entities.createNativeQuery("""
                        update room_member
                           set barred_at = now(),
                               barred_by = (select name from room_member where room_id = ?1 and account_id = ?2)
                         where id = ?3
                        """)
                .setParameter(1, graces)
                .setParameter(2, ada)
                .setParameter(3, troll)
                .executeUpdate());
        vacate();
        Object by = database.inTransaction(
                entities -> entities.createNativeQuery("select barred_by from room_member where id = ?1")
                        .setParameter(1, troll)
                        .getSingleResult());
        assertThat(by).isEqualTo(AccountDeleted.NOBODY);
    }

    private Vacated vacate() {
        return database.inTransaction(entities -> new Vacating(
                        entities,
                        new RoomQueries(entities, RoomFixture.SEAT_KEPT),
                        rooms.notices(entities),
                        clock::millis)
                .vacate(ada, AccountDeleted.NOBODY));
    }

    private long revision(UUID room) {
        return database.inTransaction(
                entities -> ((Number) entities.createNativeQuery("select roster_revision from room where id = ?1")
                                .setParameter(1, room)
                                .getSingleResult())
                        .longValue());
    }

    private List<?> names() {
        return database.inTransaction(
                entities -> entities.createNativeQuery("select name from room_member where account_id = ?1")
                        .setParameter(1, ada)
                        .getResultList());
    }
}
