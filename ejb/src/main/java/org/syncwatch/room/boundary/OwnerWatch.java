package org.syncwatch.room.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.platform.NodeRounds;
import org.syncwatch.platform.NodeRounds.Repetition;
import org.syncwatch.platform.NodeStarted;
import org.syncwatch.room.control.Lookout;
import org.syncwatch.room.entity.Vacancy;

/** Looks for owners who are away, on every node, so that none of them has to live for it. */
@ApplicationScoped
public class OwnerWatch {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Chair chair;
    private final NodeRounds rounds;
    private final Lookout lookout;
    private volatile List<Repetition> repetitions = List.of();

    @Inject
    public OwnerWatch(
            Chair chair,
            NodeRounds rounds,
            @ConfigProperty(name = "syncwatch.room.owner-away-after") Duration awayAfter) {
        this.chair = chair;
        this.rounds = rounds;
        this.lookout = new Lookout(LOOK_EVERY.multipliedBy(3), awayAfter);
    }

    void start(@Observes NodeStarted started) {
        repetitions = List.of(rounds.every(LOOK_EVERY, "looking for owners", this::look));
    }

    @PreDestroy
    void stop() {
        repetitions.forEach(Repetition::cancel);
    }

    private void look() {
        List<Vacancy> vacancies = chair.vacancies();
        if (lookout.steady(System.nanoTime())) {
            vacancies.forEach(chair::fill);
        }
    }
}
