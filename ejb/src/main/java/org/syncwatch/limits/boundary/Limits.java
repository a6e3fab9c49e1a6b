package org.syncwatch.limits.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.syncwatch.limits.control.Rate;
import org.syncwatch.limits.control.Tally;
import org.syncwatch.limits.control.Window;

/**
 * Says whether somebody did something too often, on whatever node. Each node counts for itself and tells the others; when the
 * grid is away, each node's own count is what is left of the limit.
 */
@ApplicationScoped
public class Limits {

    /** Beyond it the one unused for longest is forgotten here; the grid still knows it until its window ends. */
    private static final int MOST_TALLIES = 50_000;

    private final Map<Limit, Rate> rates = new EnumMap<>(Limit.class);
    private final Map<String, Tally> tallies = new LinkedHashMap<>(16, 0.75f, true);
    private final CounterGrid grid;
    private final Clock clock;

    @Inject
    public Limits(Config config, CounterGrid grid, Clock clock) {
        this(key -> config.getValue(key, String.class), grid, clock);
    }

    /** @param settings by key */
    public Limits(Function<String, String> settings, CounterGrid grid, Clock clock) {
        for (Limit limit : Limit.values()) {
            rates.put(limit, Rate.of(limit.kind(), settings.apply(limit.key())));
        }
        this.grid = grid;
        this.clock = clock;
    }

    /**
     * Counts a deed.
     *
     * @param who what the limit counts by
     * @return empty when it may be done
     */
    public Optional<TooMany> take(Limit limit, String who) {
        Rate rate = rate(limit);
        if (rate.unlimited()) {
            return Optional.empty();
        }
        String key = key(limit, who);
        Tally tally = heard(key, rate, false);
        long wait = tally.take(rate, clock.millis());
        if (wait > 0) {
            return tooMany(limit, wait);
        }
        tell(key, tally, rate);
        return Optional.empty();
    }

    /** Whether somebody failed too often already; empty when they may try. */
    public Optional<TooMany> blocked(Limit limit, String who) {
        Rate rate = rate(limit);
        return rate.unlimited()
                ? Optional.empty()
                : tooMany(limit, heard(key(limit, who), rate, true).waitMs(rate, clock.millis()));
    }

    /** Counts a failure. */
    public void failed(Limit limit, String who) {
        Rate rate = rate(limit);
        if (rate.unlimited()) {
            return;
        }
        String key = key(limit, who);
        Tally tally = heard(key, rate, false);
        tally.count(rate, clock.millis());
        tell(key, tally, rate);
    }

    /** Takes back the count of a deed that came to nothing. */
    public void giveBack(Limit limit, String who) {
        Rate rate = rate(limit);
        Tally tally = known(key(limit, who));
        if (tally != null) {
            tally.giveBack();
            tell(key(limit, who), tally, rate);
        }
    }

    /** Whoever succeeds has not been guessing; what other nodes counted ends with its window. */
    public void forget(Limit limit, String who) {
        String key = key(limit, who);
        boolean known;
        synchronized (tallies) {
            known = tallies.remove(key) != null;
        }
        if (known) {
            grid.tell(key, Window.NONE.packed(), Duration.ofSeconds(1));
        }
    }

    private Tally heard(String key, Rate rate, boolean always) {
        Tally known = known(key);
        if (known == null) {
            Tally fresh = new Tally(grid.told(key));
            synchronized (tallies) {
                Tally first = tallies.putIfAbsent(key, fresh);
                if (tallies.size() > MOST_TALLIES) {
                    tallies.remove(tallies.keySet().iterator().next());
                }
                return first == null ? fresh : first;
            }
        }
        if (always || known.stale(rate)) {
            known.hear(grid.told(key));
        }
        return known;
    }

    private @Nullable Tally known(String key) {
        synchronized (tallies) {
            return tallies.get(key);
        }
    }

    /** A count too few to matter waits for those that follow. */
    private void tell(String key, Tally tally, Rate rate) {
        Window own = tally.own();
        if (own.count() % rate.coarseness() == 0) {
            long lasts = own.endMs() - clock.millis();
            grid.tell(key, own.packed(), Duration.ofMillis(Math.max(1, lasts)));
        }
    }

    private Rate rate(Limit limit) {
        return Objects.requireNonNull(rates.get(limit));
    }

    private static String key(Limit limit, String who) {
        return limit.code() + " " + who;
    }

    private static Optional<TooMany> tooMany(Limit limit, long waitMs) {
        return waitMs == 0 ? Optional.empty() : Optional.of(new TooMany(limit, Duration.ofMillis(waitMs)));
    }
}
