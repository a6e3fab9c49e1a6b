package org.syncwatch.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.audit.control.PlaybackDeeds;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class PlaybackCopiesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());
    private final UUID owner = fixture.account("ada");
    private final UUID room = fixture.room(owner, 5, PlaybackControl.all);
    private final UUID member = fixture.member(room, owner);
    private final PlaybackCopies copies = new PlaybackCopies(new PlaybackDeeds(DATABASE.entities()));

    @BeforeEach
    void caughtUp() {
        copy();
        update("delete from audit_log");
        update("update room_member set address = '192.0.2.7' where id = '" + member + "'");
    }

    @Test
    void whatMembersStartPauseAndPutOnIsNotedOnce() {
        store(1, "PLAY", false);
        store(2, "SEEK", false);
        store(3, "PAUSE", false);
        store(4, "PLAY", true);
        store(5, "SET_SOURCE", false);

        copy();
        copy();

        assertThat(types()).containsExactly("playback.started", "playback.paused", "playback.video_changed");
        assertThat(
                        texts(
                                "select concat_ws(' ', actor, actor_name, host(address), target_type, target_id,"
                                        + " metadata->>'sequence', metadata->>'positionMs', retention) from audit_log order by id limit 1"))
                .containsExactly(owner + " member 192.0.2.7 room " + room + " 1 1000 activity");
    }

    @Test
    void whatIsCommittedLateIsNotMissed() throws Exception {
        DATABASE.transact(late -> {
            late.createNativeQuery(event(1, "PLAY", false)).executeUpdate();
            inAnotherThread(() -> {
                store(2, "PAUSE", false);
                copy();
            });
        });
        assertThat(types()).as("the older transaction runs yet").isEmpty();

        copy();

        assertThat(types()).containsExactlyInAnyOrder("playback.started", "playback.paused");
    }

    @Test
    void aRoundThatDiedHasDoneNothing() {
        store(1, "PLAY", false);
        try {
            DATABASE.transact(entities -> {
                copies.copy();
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException killed) {
            assertThat(types()).isEmpty();
        }

        copy();

        assertThat(types()).containsExactly("playback.started");
    }

    @Test
    void afterARestoreOnlyWhatIsNewIsNoted() {
        store(1, "PLAY", false);
        update("update room_event set at = at - interval '3 hours'");
        update("update audit_copied set transaction = transaction + 1000000");

        copy();
        store(2, "PAUSE", false);
        update("update audit_copied set transaction = 0");
        copy();

        assertThat(types()).containsExactly("playback.paused");
    }

    private void copy() {
        DATABASE.transact(entities -> copies.copy());
    }

    private void store(long sequence, String action, boolean automatic) {
        update(event(sequence, action, automatic));
    }

    private String event(long sequence, String action, boolean automatic) {
        return "insert into room_event (room_id, sequence, command_id, member_id, action, media_time_ms, rate, automatic, at)"
                + " values ('%s', %d, gen_random_uuid(), '%s', '%s', 1000, 1, %s, clock_timestamp())"
                        .formatted(room, sequence, member, action, automatic);
    }

    private static void update(String statement) {
        DATABASE.transact(entities -> entities.createNativeQuery(statement).executeUpdate());
    }

    private static List<String> types() {
        return texts("select type from audit_log order by id");
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(String query) {
        return DATABASE.inTransaction(
                entities -> entities.createNativeQuery(query, String.class).getResultList());
    }

    private static void inAnotherThread(Runnable work) {
        Thread other = new Thread(work);
        other.start();
        try {
            other.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
