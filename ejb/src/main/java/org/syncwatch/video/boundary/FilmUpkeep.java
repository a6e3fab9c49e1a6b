package org.syncwatch.video.boundary;

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

/** Keeps films and storage in order; each round is done by one node, whichever comes first. */
@ApplicationScoped
public class FilmUpkeep {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final NodeRounds rounds;
    private final Turns turns;
    private final FilmRemoval removal;
    private final StrayFiles strays;
    private final FilmCheck check;
    private final Duration every;
    private volatile List<Repetition> repetitions = List.of();

    @Inject
    public FilmUpkeep(
            NodeRounds rounds,
            Turns turns,
            FilmRemoval removal,
            StrayFiles strays,
            FilmCheck check,
            @ConfigProperty(name = "syncwatch.films.upkeep-every") Duration every) {
        this.rounds = rounds;
        this.turns = turns;
        this.removal = removal;
        this.strays = strays;
        this.check = check;
        this.every = every;
    }

    void start(@Observes NodeStarted started) {
        // A sixtieth of the period, so that a film somebody asked for in vain is looked at within a minute.
        Duration between = every.dividedBy(60);
        repetitions = List.of(
                rounds.every(LOOK_EVERY, "removing films nobody uses", () -> turn("films", every, removal::sweep)),
                rounds.every(LOOK_EVERY, "removing stray files", () -> turn("stray files", every, strays::remove)),
                rounds.every(LOOK_EVERY, "checking films", () -> turn("film check", between, check::look)));
    }

    @PreDestroy
    void stop() {
        repetitions.forEach(Repetition::cancel);
    }

    private void turn(String work, Duration period, Runnable round) {
        if (turns.take(work, period)) {
            round.run();
        }
    }
}
