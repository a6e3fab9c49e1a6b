package org.syncwatch.system.bench.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syncwatch.system.bench.Quantiles;
import org.syncwatch.system.bench.Report;
import org.syncwatch.system.browser.Step;

/** Everything measured of one phase, over all its repetitions. */
final class Finding {

    static final String[] COLUMNS = {
        "", "p50", "p95", "p99", "max", "frames ±1, %", "most seeks", "together after, s", "idle, %", "longest gap"
    };

    private final List<Double> distances = new ArrayList<>();
    private final List<Double> frames = new ArrayList<>();
    private final List<OptionalDouble> togetherAfter = new ArrayList<>();
    private final List<Long> idle = new ArrayList<>();
    private int mostSeeks;
    private double longestGapMs;

    void addDistances(List<Double> some, List<Double> framesApart) {
        distances.addAll(some);
        frames.addAll(framesApart);
    }

    void addEvent(OptionalDouble together, int seeks, double gapMs, long idlePercent) {
        togetherAfter.add(together);
        mostSeeks = Math.max(mostSeeks, seeks);
        longestGapMs = Math.max(longestGapMs, gapMs);
        idle.add(idlePercent);
    }

    void reportAs(String label, Report report) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> cells = new ArrayList<>(List.of("–", "–", "–", "–", "–"));
        if (!distances.isEmpty()) {
            Quantiles media = Quantiles.of(distances);
            values.put("mediaMs", media);
            cells.set(0, Report.text(media.p50()));
            cells.set(1, Report.text(media.p95()));
            cells.set(2, Report.text(media.p99()));
            cells.set(3, Report.text(media.max()));
        }
        if (!frames.isEmpty()) {
            double share = 100 * Step.shareWithin(frames, 1);
            values.put("framesWithinOnePercent", share);
            values.put("framePairs", frames.size());
            cells.set(4, Report.text(share));
        }
        addCircumstances(values);
        cells.addAll(List.of(
                Integer.toString(mostSeeks), together(), Long.toString(leastIdle()), Report.text(longestGapMs)));
        report.add(label, values, cells.toArray(String[]::new));
    }

    private void addCircumstances(Map<String, Object> values) {
        values.put("mostSeeksOfAPage", mostSeeks);
        values.put(
                "togetherAfterMs",
                togetherAfter.stream()
                        .map(Finding::orNull)
                        .filter(Objects::nonNull)
                        .toList());
        values.put(
                "neverTogether",
                togetherAfter.stream().filter(OptionalDouble::isEmpty).count());
        values.put("idlePercent", leastIdle());
        values.put("longestSamplingGapMs", longestGapMs);
    }

    private static @Nullable Double orNull(OptionalDouble ms) {
        return ms.isPresent() ? ms.getAsDouble() : null;
    }

    private String together() {
        return togetherAfter.stream()
                .map(ms -> ms.isPresent() ? Report.text(ms.getAsDouble() / 1000) : "never")
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private long leastIdle() {
        return idle.stream().mapToLong(Long::longValue).min().orElse(0);
    }
}
