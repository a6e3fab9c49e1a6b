package org.syncwatch.jms.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.syncwatch.protocol.job.DeadJob;
import org.syncwatch.protocol.job.TranscodeJob;

class ArtemisDeadJobsTest extends BrokerSetting {

    private static final String QUEUE = "syncwatch.transcode";

    private final UUID film = UUID.randomUUID();

    @Test
    void theyAreListedOldestFirstAndStay() throws Exception {
        List<DeadJob> buried = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            buried.add(bury(UUID.randomUUID().toString(), day));
        }

        assertThat(dead.list(10)).isEqualTo(buried);
        assertThat(dead.list(10)).isEqualTo(buried);
        assertThat(dead.list(2)).isEqualTo(buried.subList(0, 2));
    }

    @Test
    void anEmptyQueueHasNone() {
        assertThat(dead.list(10)).isEmpty();
        assertThat(dead.remove(film)).isFalse();
    }

    @Test
    void whatHasNoNameYetOrCannotBeReadIsPassedOver() throws Exception {
        nameless(json.writeValueAsString(TranscodeJob.film("nameless", "originals/nameless")));
        named("broken", "{");
        DeadJob readable = bury(film.toString(), 1);

        assertThat(dead.list(10)).containsExactly(readable);
    }

    @Test
    void onlyThoseOfTheFilmAreRemoved() throws Exception {
        DeadJob other = bury(UUID.randomUUID().toString(), 1);
        bury(film.toString(), 2);
        bury(film.toString(), 3);

        assertThat(dead.remove(film)).isTrue();
        assertThat(dead.list(10)).containsExactly(other);
        assertThat(dead.remove(film)).isFalse();
    }

    @Test
    void aDeadJobThatIsPutBackIsAJobAgain() throws Exception {
        TranscodeJob job = bury(film.toString(), 1).job();

        assertThat(dead.remove(film)).isTrue();
        queue().submit(job);

        assertThat(next()).isEqualTo(job);
        assertThat(dead.list(10)).isEmpty();
    }

    @Test
    void theMostUrgentJobIsNext() throws Exception {
        TranscodeJob job = TranscodeJob.film(film.toString(), "originals/film");
        for (int urgency : List.of(4, 9, 0)) {
            queue().submit(job.withUrgency(urgency));
        }

        assertThat(List.of(next(), next(), next()))
                .extracting(TranscodeJob::urgency)
                .containsExactly(9, 4, 0);
    }

    @SuppressWarnings("UnnecessaryAssignment") // There is no container that would do it.
    private ArtemisTranscodeQueue queue() {
        ArtemisTranscodeQueue queue = new ArtemisTranscodeQueue();
        queue.connections = connections;
        queue.json = json;
        return queue;
    }

    private TranscodeJob next() throws Exception {
        Message message = Objects.requireNonNull(take(QUEUE, "TRUE"), "a job");
        return json.readValue(message.getBody(String.class), TranscodeJob.class);
    }
}
