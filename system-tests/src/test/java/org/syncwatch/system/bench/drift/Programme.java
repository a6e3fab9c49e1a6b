package org.syncwatch.system.bench.drift;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncwatch.system.browser.Script;

/** Everything that happens in one room, in an order in which nothing disturbs what comes after it. */
final class Programme {

    private static final List<Double> SEEKS = List.of(0.2, 0.6, 0.3);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final long SETTLING_MS = 4000;
    private static final int STALLS = 2;

    private final Audience audience;
    private final Setting setting;
    private final Set<Phase> wanted;
    private final Map<Phase, Finding> findings = new EnumMap<>(Phase.class);

    Programme(Audience audience, Setting setting, Set<Phase> wanted) {
        this.audience = audience;
        this.setting = setting;
        this.wanted = wanted;
    }

    Map<Phase, Finding> run() throws Exception {
        int early = wanted.contains(Phase.LATE_JOIN) ? setting.pages() - 1 : setting.pages();
        for (int page = 0; page < early; page++) {
            audience.join(page);
            audience.last().awaitPlayable();
        }
        // A single page has nobody to be apart from, so there the play is measured with the second one, after the
        // pause.
        if (audience.pages().size() > 1) {
            observe(Phase.PLAY, this::playOrPause);
        } else {
            playOrPause();
            Thread.sleep(SETTLING_MS);
        }
        if (audience.pages().size() < setting.pages()) {
            observe(Phase.LATE_JOIN, () -> audience.join(setting.pages() - 1));
        }
        if (wanted.contains(Phase.STEADY)) {
            Thread.sleep(SETTLING_MS);
            observe(Phase.STEADY, Audience::now);
        }
        seekAndPause();
        disturb();
        return findings;
    }

    private void seekAndPause() throws Exception {
        if (wanted.contains(Phase.SEEK)) {
            for (double share : SEEKS) {
                observe(Phase.SEEK, () -> seek(share));
            }
        }
        if (wanted.contains(Phase.PAUSE) || (wanted.contains(Phase.PLAY) && !findings.containsKey(Phase.PLAY))) {
            observe(Phase.PAUSE, this::playOrPause);
            observe(Phase.PLAY, this::playOrPause);
        }
    }

    private void disturb() throws Exception {
        for (int i = 0; i < STALLS && wanted.contains(Phase.STALL); i++) {
            observe(Phase.STALL, () -> {
                audience.last().starve(SHORT);
                Thread.sleep(SHORT.toMillis());
                return Audience.now();
            });
        }
        if (wanted.contains(Phase.SHORT_FREEZE)) {
            observe(Phase.SHORT_FREEZE, () -> freeze(SHORT));
        }
        if (wanted.contains(Phase.LONG_FREEZE)) {
            observe(Phase.LONG_FREEZE, () -> freeze(LONG));
        }
        if (wanted.contains(Phase.WRONG_CLOCK)) {
            audience.lastLeaves();
            observe(Phase.WRONG_CLOCK, () -> audience.join(setting.pages(), Script.WRONG_CLOCK));
        }
    }

    private double playOrPause() {
        double at = Audience.now();
        audience.first().playOrPause();
        return at;
    }

    private double seek(double share) {
        double at = Audience.now();
        audience.first().seekTo(share);
        return at;
    }

    private double freeze(Duration time) throws Exception {
        audience.last().freeze(time);
        return Audience.now();
    }

    private void observe(Phase phase, Audience.Deed deed) throws Exception {
        audience.observe(phase, deed, findings.computeIfAbsent(phase, none -> new Finding()));
    }
}
