package org.syncwatch.system.bench.load;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.syncwatch.system.bench.Quantiles;
import org.syncwatch.system.bench.Report;
import org.syncwatch.system.bench.load.Tally.Count;

/**
 * What a load came to.
 *
 * @param commandsPerSecond in each room
 * @param deliveriesPerSecond states that came to members, or in whose place a newer one came
 * @param latencyMs from the moment a command was due until the last member had it
 * @param incompletePercent refused, or not with the last member within 2 s
 * @param leftOutPercent of deliveries, for which a newer state came instead
 * @param olderFrames that came after a newer one
 * @param lostFrames of which a heartbeat told
 * @param behindMs how late the most belated command was sent
 * @param cpuPer100k processor seconds per 100,000 deliveries by part, {@code all} of the server first
 * @param generatorPercent of one processor that the generator took
 * @param othersPercent of one processor that neither server nor generator took: distrust what is measured beside others
 */
record Outcome(
        double commandsPerSecond,
        double deliveriesPerSecond,
        Quantiles latencyMs,
        double incompletePercent,
        double leftOutPercent,
        long olderFrames,
        long lostFrames,
        double behindMs,
        Map<String, Integer> refusals,
        Map<String, Integer> closes,
        Map<String, Double> cpuPer100k,
        double generatorPercent,
        double othersPercent) {

    static final String[] COLUMNS = {
        "deliveries/s",
        "commands",
        "p50",
        "p95",
        "p99",
        "max",
        "incomplete, %",
        "left out, %",
        "refused",
        "CPU s",
        "by part"
    };

    private static final double MOST_P95_MS = 100;
    private static final double MOST_INCOMPLETE_PERCENT = 0.1;

    static double incompletePercent(Count count) {
        long refused =
                count.refusals().values().stream().mapToInt(Integer::intValue).sum();
        return 100.0 * (count.late() + refused) / Math.max(1, count.asked());
    }

    /** Whether a server that does so well is not overloaded. */
    boolean borne() {
        return latencyMs.count() > 0
                && latencyMs.p95() < MOST_P95_MS
                && incompletePercent <= MOST_INCOMPLETE_PERCENT
                && closes.isEmpty();
    }

    void enter(Report report, String label) {
        report.add(label, this, cells()).note(label + ": " + trust() + ".");
    }

    String[] cells() {
        return new String[] {
            String.format(Locale.ROOT, "%,.0f", deliveriesPerSecond),
            Integer.toString(latencyMs.count()),
            text(latencyMs.p50()),
            text(latencyMs.p95()),
            text(latencyMs.p99()),
            text(latencyMs.max()),
            String.format(Locale.ROOT, "%.3f", incompletePercent),
            text(leftOutPercent),
            words(refusals),
            String.format(Locale.ROOT, "%.2f", cpuPer100k.getOrDefault("all", 0.0)),
            cpuPer100k.entrySet().stream()
                    .filter(part -> !part.getKey().equals("all"))
                    .map(part -> part.getKey() + " " + String.format(Locale.ROOT, "%.2f", part.getValue()))
                    .collect(Collectors.joining(", "))
        };
    }

    /** What tells whether the figures can be trusted. */
    String trust() {
        return String.format(
                Locale.ROOT,
                "older frames %d, lost frames %d, sockets closed: %s; the generator was at most %.1f ms behind and took %.0f %%"
                        + " of a processor, others %.0f %%",
                olderFrames,
                lostFrames,
                words(closes),
                behindMs,
                generatorPercent,
                othersPercent);
    }

    private static String words(Map<String, Integer> reasons) {
        return reasons.isEmpty()
                ? "0"
                : reasons.entrySet().stream()
                        .map(reason -> reason.getValue() + " " + reason.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
