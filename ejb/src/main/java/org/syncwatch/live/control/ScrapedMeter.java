package org.syncwatch.live.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.syncwatch.live.boundary.PlaybackMeter;
import org.syncwatch.platform.NodeStarted;
import org.syncwatch.protocol.server.CommandApplied.Action;

/**
 * Histograms for Prometheus. Each line of a histogram is a gauge of its own, because Payara counts a histogram's buckets
 * over a sample of the last 1028 values, so that its buckets stop growing and say nothing about a rate.
 */
@ApplicationScoped
public class ScrapedMeter implements PlaybackMeter {

    private static final String DRIFT = "syncwatch_playback_drift_ms";
    private static final String LATENCY = "syncwatch_sync_command_latency_ms";
    private static final String DRIFT_HELP = "Distance of members' pictures from their room, in milliseconds";
    private static final String LATENCY_HELP =
            "From a command's receipt to its arrival at the last member on this node, in milliseconds";

    private final MetricRegistry registry;
    private final Distribution drift;
    private final Map<Action, Distribution> latencies = new EnumMap<>(Action.class);

    @Inject
    public ScrapedMeter(
            MetricRegistry registry,
            @ConfigProperty(name = "syncwatch.metrics.drift-buckets") List<Double> driftBuckets,
            @ConfigProperty(name = "syncwatch.metrics.command-latency-buckets") List<Double> latencyBuckets) {
        this.registry = registry;
        this.drift = new Distribution(driftBuckets);
        for (Action action : Action.values()) {
            latencies.put(action, new Distribution(latencyBuckets));
        }
    }

    @Override
    public void drift(double ms) {
        drift.add(ms);
    }

    @Override
    public void commandLatency(Action action, double ms) {
        Objects.requireNonNull(latencies.get(action), "every action has its own")
                .add(ms);
    }

    /** From the start, so that a rate over the first command is not lost. */
    void register(@Observes NodeStarted started) {
        expose(DRIFT, DRIFT_HELP, drift);
        latencies.forEach((action, distribution) ->
                expose(LATENCY, LATENCY_HELP, distribution, new Tag("command_type", action.name())));
    }

    private void expose(String name, String help, Distribution distribution, Tag... tags) {
        for (double bound : distribution.bounds()) {
            gauge(name + "_bucket", help, () -> distribution.atMost(bound), with(tags, Double.toString(bound)));
        }
        gauge(name + "_bucket", help, distribution::count, with(tags, "+Inf"));
        gauge(name + "_count", help, distribution::count, tags);
        gauge(name + "_sum", help, distribution::sum, tags);
    }

    private void gauge(String name, String help, Supplier<? extends Number> value, Tag... tags) {
        registry.gauge(
                Metadata.builder().withName(name).withDescription(help).build(), () -> (Number) value.get(), tags);
    }

    private static Tag[] with(Tag[] tags, String upperBound) {
        return Stream.concat(Stream.of(tags), Stream.of(new Tag("le", upperBound)))
                .toArray(Tag[]::new);
    }
}
